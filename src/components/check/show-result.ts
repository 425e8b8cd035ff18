import { inWords } from '../../facts/figure.ts';
import { answerShown } from './check-form.ts';
import type { Outcome } from './outcome-of.ts';
import { sentencesOf, type Sentences } from './sentences.ts';
import { inYen, showFee } from './show-fee.ts';
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

/** Fills the result with the sentences of the list of rules on the same page: no sentence is written here. */
export function showResult(root: HTMLElement, outcome: Outcome): void {
  const { today, verdict, isTheirs, timeline, fee } = outcome;
  const slot = (name: string) => root.querySelector<HTMLElement>(`.result [data-slot="${name}"]`)!;
  const sentences = sentencesOf(root);
  const { copy, text } = sentences;
  const copies = (kind: string, names: readonly string[]) => names.map((name) => copy(kind, name));

  const heading = copy('outcome', verdict.outcome);
  slot('outcome-title').replaceChildren(...heading.querySelector('b')!.childNodes);
  slot('outcome-text').replaceChildren(...heading.querySelector('span')!.childNodes);
  slot('answered-on').textContent = inWords(today);
  slot('actions').replaceChildren(...copies('action', verdict.actions));
  slot('doors').replaceChildren(...copies('door', verdict.doors));
  slot('doors-block').hidden = verdict.doors.length === 0;
  showFindings(slot('findings'), outcome, sentences);
  const lines = linesToFindOut(outcome, sentences);
  slot('to-find-out').replaceChildren(...lines);
  for (const name of ['to-find-out-block', 'to-find-out-link']) slot(name).hidden = lines.length === 0;

  // Days and costs of a service that is not theirs would read as a promise.
  for (const name of ['when', 'when-link', 'cost', 'cost-link', 'short']) slot(name).hidden = !isTheirs;
  slot('short-first').textContent = timeline ? inWords(timeline.firstUsableDay) : text('note', 'no-day');
  slot('short-last').textContent = timeline ? inWords(timeline.lastDay.earliest) : text('note', 'no-day');
  slot('short-monthly').textContent = inYen(fee.monthly);
  showTimeline(slot, outcome, sentences);
  showFee(slot, outcome, sentences);
}

/** Lists the answers to the questions asked, in the form's own words, each with a way back to its question. */
export function showAnswers(root: HTMLElement, { fields, unknown }: Outcome, order: readonly string[]): void {
  const { text } = sentencesOf(root);
  const change = text('note', 'change');
  const listed = order.filter((name) => name in fields || unknown.includes(name) || name === 'circumstances');
  const rows = listed.flatMap((name) => {
    const question = root.querySelector<HTMLElement>(`#q-${name}`)!;
    const short = question.dataset['short'] ?? '';
    const [row, term, words, link] = ['div', 'dt', 'dd', 'a'].map((tag) => document.createElement(tag));
    term!.textContent = short;
    link!.setAttribute('href', `#q-${name}`);
    link!.setAttribute('aria-label', `${change}: ${short}`);
    link!.className = 'screen-only';
    link!.textContent = change;
    words!.append(`${answerShown(question) || text('note', name === 'circumstances' ? 'nothing' : 'not-known')} `, link!);
    row!.append(term!, words!);
    return [row!];
  });
  root.querySelector('[data-slot="given"]')!.replaceChildren(...rows);
}
