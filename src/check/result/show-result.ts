import { inWords } from '../../collections/facts/figure.ts';
import { type Outcome, whyOf } from '../../rules/index.ts';
import { answerShown } from '../form/check-form.ts';
import { inMonth, sentencesOn, type Sentences } from '../sentences-on-page.ts';
import { monthShown, showFee } from './show-fee.ts';
import { showDays } from './show-days.ts';

type Slot = (name: string) => HTMLElement;

/** What to find out: one line for each open question, then what only somebody else can settle. */
function linesToFindOut({ verdict, unknown }: Outcome, { copy }: Sentences): HTMLElement[] {
  // Reasons that end in -unknown come from an open question, which has a line of its own. A 'not-met' that rests on a reading of the law asks too.
  const toAsk = verdict.findings.filter(({ reason }) => !reason.endsWith('-unknown'));
  const asked = toAsk.flatMap(({ reason }) => {
    const asking = copy('reason', reason).querySelector('.asking');
    if (!asking) return [];
    const line = document.createElement('li');
    line.append(...asking.childNodes);
    return [line];
  });
  return [...asked, ...unknown.map((question) => copy('unknown', question))];
}

/** Fills a list of the result and says how many there are; without any, its passage is gone. */
function fill(slot: Slot, name: string, items: readonly Node[]): void {
  slot(name).replaceChildren(...items);
  slot(`${name}-count`).textContent = String(items.length);
  slot(`${name}-block`).hidden = items.length === 0;
}

function showWhy(slot: Slot, { verdict }: Outcome, { copy, text }: Sentences): void {
  const { decisive, met } = whyOf(verdict);
  const rows = decisive.map(({ reason, condition }) => {
    const row = copy('reason', reason);
    // Whom to ask stands in the list of what to find out.
    row.querySelector('.asking')?.remove();
    row.querySelector('.sentence')!.append(copy('guide', condition));
    return row;
  });
  slot('findings').replaceChildren(...rows);
  slot('why-count').textContent = String(rows.length);
  slot('met').textContent = met.map((name) => text('condition', name)).join('、');
  slot('met-count').textContent = String(met.length);
  for (const name of ['met-block', 'met-count-block']) slot(name).hidden = met.length === 0;
}

type Action = Outcome['verdict']['actions'][number];

function actionOf(name: Action, { verdict }: Outcome, { filledCopy }: Sentences): HTMLElement {
  const on = verdict.actionDays[name];
  const day = on ? inWords(on) : '';
  return filledCopy('action', name, { until: inMonth(verdict.applyBy), day, leave: day });
}

/** The one thing to do now: whom to ask where, and the words to say. */
function showStep(
  slot: Slot,
  outcome: Outcome,
  lines: readonly HTMLElement[],
  sentences: Sentences,
): void {
  const { copy, text } = sentences;
  const [step] = outcome.verdict.actions as [Action];
  const action = actionOf(step, outcome, sentences);
  // To ask begins with the first thing on the list.
  const first = step === 'ask' ? lines[0] : undefined;
  const said = (first ?? action).querySelector('[data-say]');
  const whom = first?.querySelector('[data-whom]');
  slot('whom').replaceChildren(
    ...(whom ?? action.querySelector('span')!).cloneNode(true).childNodes,
    whom ? text('note', 'ask-whom') : '',
  );
  const besides = first ? undefined : action.querySelector('small');
  slot('besides').replaceChildren(...(besides?.childNodes ?? []));
  const look = first?.querySelector('b')?.textContent ?? '';
  slot('look').textContent = look;
  slot('look-block').hidden = !look;
  slot('say').hidden = !said;
  slot('say').replaceChildren(...(said?.cloneNode(true).childNodes ?? []));
  // In an edition what its window has answered already stands below; the general site has no place for it.
  const answers = [...(first?.querySelectorAll('[data-local]') ?? [])];
  (slot('local') as HTMLElement | null)?.replaceChildren(
    ...answers.map((answer) => answer.cloneNode(true)),
  );
  const more = first ? copy('note', 'to-the-list') : action.querySelector('a')!;
  slot('say-links').replaceChildren(more, copy('note', 'to-paper'));
}

/** What is said of people whose days are known. */
const besideDays: readonly string[] = ['likely', 'apply-now', 'apply-still', 'not-yet'];

/** Whose days have come looks at them first; everyone else, and who has plans, at what to do. */
function setInOrder(slot: Slot, { heading, planned, unknown, isTheirs }: Outcome): void {
  const isPlan = planned.length > 0;
  const isHere = heading === 'likely' && !isPlan;
  slot('first-days')[isHere ? 'after' : 'before'](slot('step'));
  // On a wide screen the step stands beside known days, or beside the other ways where these are the answer.
  slot('step').parentElement!.dataset['beside'] = besideDays.includes(heading)
    ? 'days'
    : isTheirs
      ? ''
      : 'folds';
  // Where the step says more than the sentence under the heading, or that sentence is not for them.
  const knowsAll = heading === 'ask' && unknown.length === 0;
  slot('outcome-text').hidden = isPlan || knowsAll || ['likely', 'not-yet'].includes(heading);
}

/** Fills the result with the sentences of the list of rules on the same page: no sentence is written here. */
export function showResult(root: HTMLElement, outcome: Outcome): void {
  const { today, verdict, heading: name, planned, isTheirs } = outcome;
  const result = root.querySelector('.result')!;
  const slot: Slot = (name) => result.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
  const sentences = sentencesOn(root);
  const { copy, filledCopy, text } = sentences;
  const heading = filledCopy('outcome', name, { until: inMonth(verdict.applyBy) });
  slot('outcome-title').replaceChildren(...heading.querySelector('b')!.childNodes);
  slot('outcome-text').replaceChildren(...heading.querySelector('span')!.childNodes);
  // The line says which day it is.
  slot('answered-on').textContent = isTheirs && outcome.timeline ? '' : inWords(today);
  slot('planned').hidden = planned.length === 0;

  const lines = linesToFindOut(outcome, sentences);
  showStep(slot, outcome, lines, sentences);
  setInOrder(slot, outcome);
  fill(slot, 'to-find-out', lines);
  const others = verdict.actions.slice(1).filter((action) => action !== 'ask');
  fill(
    slot,
    'actions',
    others.map((action) => actionOf(action, outcome, sentences)),
  );
  // Where the service is not theirs, the doors are the answer: three of them stand open. A plan can still be another one.
  const areAnswer = !isTheirs && name !== 'before-leaving';
  const doors = verdict.doors.map((door) => copy('door', door));
  const more = areAnswer ? doors.splice(3) : [];
  fill(slot, 'doors', doors);
  fill(slot, 'more-doors', more);
  slot('doors-count').textContent = String(verdict.doors.length);
  (slot('doors-block') as HTMLDetailsElement).open = areAnswer;
  showWhy(slot, outcome, sentences);

  // Days and costs of a service that is not theirs would read as a promise.
  for (const name of ['when', 'cost', 'short', 'month', 'certificate'])
    slot(name).hidden = !isTheirs;
  slot('if-theirs').hidden = name !== 'ask';
  showDays(root, slot, outcome, sentences);
  // 「0円か、」 and the range each stay on one line.
  slot('monthly').replaceChildren(
    ...monthShown(outcome, (month) => text('month', month))
      .split(/(?<=、)/)
      .map((part) => Object.assign(document.createElement('span'), { textContent: part })),
  );
  showFee(slot, outcome, sentences);
}

/** Lists the answers to the questions asked, in the form's own words, each with a way back to its question. */
export function showAnswers(
  root: HTMLElement,
  { fields, unknown, planned }: Outcome,
  order: readonly string[],
): void {
  const { text } = sentencesOn(root);
  const change = text('note', 'change');
  const listed = order.filter(
    (name) => name in fields || unknown.includes(name) || name === 'circumstances',
  );
  const rows = listed.flatMap((name) => {
    const question = root.querySelector<HTMLElement>(`#q-${name}`)!;
    const short = question.dataset['short'] ?? '';
    const [row, term, words, link] = ['div', 'dt', 'dd', 'a'].map((tag) =>
      document.createElement(tag),
    );
    term!.textContent = short;
    link!.setAttribute('href', `#q-${name}`);
    link!.setAttribute('aria-label', `${change}: ${short}`);
    link!.className = 'screen-only';
    link!.textContent = change;
    const plan = planned.includes(name) ? text('note', 'planned') : '';
    words!.append(
      `${answerShown(question) || text('note', name === 'circumstances' ? 'nothing' : 'not-known')}${plan} `,
      link!,
    );
    row!.append(term!, words!);
    return [row!];
  });
  root.querySelector('.result [data-slot="given"]')!.replaceChildren(...rows);
  root.querySelector('.result [data-slot="given-count"]')!.textContent = String(rows.length);
}
