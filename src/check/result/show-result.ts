import { inWords } from '../../collections/facts/figure.ts';
import type { Outcome, Timeline } from '../../rules/index.ts';
import { answerShown } from '../form/check-form.ts';
import { inMonth, sentencesOf, type Sentences } from './sentences.ts';
import { monthShown, showFee } from './show-fee.ts';
import { showTimeline } from './show-timeline.ts';

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

function showFindings(list: HTMLElement, { verdict }: Outcome, { copy }: Sentences): void {
  list.replaceChildren(...verdict.findings.map(({ reason }) => copy('reason', reason)));
  // Whom to ask stands in the list of what to find out.
  for (const asking of list.querySelectorAll('.asking')) asking.remove();
}

/** The last day, or both where the rules leave two; whom to ask where it is not settled from which day to count. */
function lastDayShown(
  { lastDay: { earliest, latest }, doubts }: Timeline,
  { filled, text }: Sentences,
): string {
  const day =
    earliest === latest
      ? inWords(earliest)
      : filled('note', 'two-ends', { from: inWords(earliest), to: inWords(latest) });
  return doubts.includes('counted-anew') ? day + text('note', 'end-open') : day;
}

/** Fills the result with the sentences of the list of rules on the same page: no sentence is written here. */
export function showResult(root: HTMLElement, outcome: Outcome): void {
  const { today, verdict, heading: name, planned, isTheirs, timeline, fields } = outcome;
  const slot = (name: string) => root.querySelector<HTMLElement>(`.result [data-slot="${name}"]`)!;
  const sentences = sentencesOf(root);
  const { copy, filledCopy, text } = sentences;
  const until = inMonth(verdict.applyBy);

  const heading = filledCopy('outcome', name, { until });
  slot('outcome-title').replaceChildren(...heading.querySelector('b')!.childNodes);
  slot('outcome-text').replaceChildren(...heading.querySelector('span')!.childNodes);
  slot('answered-on').textContent = inWords(today);
  slot('planned').hidden = planned.length === 0;
  slot('actions').replaceChildren(
    ...verdict.actions.map((action) => filledCopy('action', action, { until })),
  );
  slot('doors').replaceChildren(...verdict.doors.map((door) => copy('door', door)));
  slot('doors-block').hidden = verdict.doors.length === 0;
  showFindings(slot('findings'), outcome, sentences);
  const lines = linesToFindOut(outcome, sentences);
  slot('to-find-out').replaceChildren(...lines);
  for (const name of ['to-find-out-block', 'to-find-out-link'])
    slot(name).hidden = lines.length === 0;

  // Days and costs of a service that is not theirs would read as a promise.
  for (const name of ['when', 'when-link', 'cost', 'cost-link', 'short'])
    slot(name).hidden = !isTheirs;
  const noDay = text('note', fields['hiredOn'] === undefined ? 'no-hiring-day' : 'no-day');
  slot('short-first').textContent = timeline ? inWords(timeline.firstUsableDay) : noDay;
  slot('short-last').textContent = timeline ? lastDayShown(timeline, sentences) : noDay;
  slot('short-monthly').textContent = monthShown(outcome, (month) => text('month', month));
  showTimeline(slot, outcome, sentences);
  showFee(slot, outcome, sentences);
}

/** Lists the answers to the questions asked, in the form's own words, each with a way back to its question. */
export function showAnswers(
  root: HTMLElement,
  { fields, unknown, planned }: Outcome,
  order: readonly string[],
): void {
  const { text } = sentencesOf(root);
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
  root.querySelector('[data-slot="given"]')!.replaceChildren(...rows);
}
