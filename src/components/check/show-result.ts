import { inWords } from '../../facts/figure.ts';
import type { Day } from '../../rules/fact-sheet.ts';
import type { Verdict } from '../../rules/eligibility.ts';
import type { Fee, Range } from '../../rules/fee.ts';
import type { TaxPeriod } from '../../rules/tax-forecast.ts';
import type { Timeline, TimelineEvent } from '../../rules/timeline.ts';

/** Everything the rules say about one set of answers. */
export interface Outcome {
  readonly today: Day;
  readonly verdict: Verdict;
  readonly timeline: Timeline | undefined;
  /** Is the time line that of a steady job, although nothing was said of what came after the hiring? */
  readonly assumesSteady: boolean;
  /** Is the service not in use yet, so that its reviews and renewals hang on a beginning still to come? */
  readonly startsLater: boolean;
  /** Under 18 the guardians' tax counts, which the form does not ask about. */
  readonly isMinor: boolean;
  readonly fee: Fee;
  readonly forecast: readonly TaxPeriod[];
}

const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;
const inYen = ({ min, max }: Range): string => (min === max ? yen(min) : `${yen(min)}〜${yen(max)}`);

/** The page's own sentences, by the names the rules use. */
function sentencesOf(root: HTMLElement) {
  const find = (kind: string, name: string) => root.querySelector<HTMLElement>(`.rules [data-${kind}="${name}"]`)!;
  return {
    copy: (kind: string, name: string) => find(kind, name).cloneNode(true) as HTMLElement,
    text: (kind: string, name: string) => find(kind, name).textContent.trim(),
  };
}

type Sentences = ReturnType<typeof sentencesOf>;

/** The days in order with today among them; a sentence said once is not said again. */
function eventItems({ today, timeline, startsLater }: Outcome, { copy }: Sentences): HTMLElement[] {
  const events = timeline?.events ?? [];
  const items = events.map((event, i) => {
    const { kind, on, until, uncertain }: TimelineEvent = event;
    const item = copy('event', kind);
    if (events.findIndex((other) => other.kind === kind) < i) item.querySelector('span')?.remove();
    const time = document.createElement('time');
    time.dateTime = on;
    time.textContent = until ? `${inWords(on)}〜${inWords(until)}` : inWords(on);
    item.prepend(time);
    const isPast = (until ?? on) < today;
    item.classList.toggle('past', isPast);
    if (isPast) item.append(copy('note', kind === 'apply' && startsLater ? 'still-in-time' : 'past'));
    if (uncertain) item.append(copy('note', 'uncertain'));
    return item;
  });
  const now = copy('note', 'today');
  now.append(` ${inWords(today)}`);
  if (startsLater && events.some(({ kind }) => kind === 'plan-review')) now.append(copy('note', 'if-started-now'));
  const next = events.findIndex(({ on }) => on > today);
  return next < 0 ? [...items, now] : items.toSpliced(next, 0, now);
}

/** Fills the result with the sentences of the list of rules on the same page: no sentence is written here. */
export function showResult(root: HTMLElement, outcome: Outcome): void {
  const { today, verdict, timeline, assumesSteady, isMinor, fee, forecast } = outcome;
  const slot = (name: string) => root.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
  const sentences = sentencesOf(root);
  const { copy, text } = sentences;
  const copies = (kind: string, names: readonly string[]) => names.map((name) => copy(kind, name));

  const heading = copy('outcome', verdict.outcome);
  slot('outcome-title').replaceChildren(...heading.querySelector('b')!.childNodes);
  slot('outcome-text').replaceChildren(...heading.querySelector('span')!.childNodes);
  slot('answered-on').textContent = inWords(today);

  slot('actions').replaceChildren(...copies('action', verdict.actions));
  slot('findings').replaceChildren(
    ...copies('reason', verdict.findings.map(({ reason }) => reason)),
  );
  slot('doors').replaceChildren(...copies('door', verdict.doors));
  slot('doors-block').hidden = verdict.doors.length === 0;

  // Days and costs of a service that is not theirs would read as a promise.
  const isTheirs = verdict.outcome !== 'other-way' && verdict.outcome !== 'ended';
  for (const name of ['when', 'cost', 'short']) slot(name).hidden = !isTheirs;

  slot('events').replaceChildren(...eventItems(outcome, sentences));
  slot('doubts').replaceChildren(...copies('doubt', timeline?.doubts ?? []));
  slot('assumed').hidden = !assumesSteady;
  slot('has-timeline').hidden = !timeline;
  slot('no-timeline').hidden = !!timeline;
  slot('short-first').textContent = timeline ? inWords(timeline.firstUsableDay) : text('note', 'no-day');
  slot('short-last').textContent = timeline ? inWords(timeline.lastDay.earliest) : text('note', 'no-day');
  slot('short-monthly').textContent = inYen(fee.monthly);

  const mayPay = fee.monthly.max > 0;
  slot('monthly').textContent = inYen(fee.monthly);
  slot('classes').textContent =
    fee.classes.length > 2 ? text('class', 'unknown') : fee.classes.map((feeClass) => text('class', feeClass)).join('・');
  slot('cap').textContent = inYen(fee.cap);
  slot('cap-row').hidden = fee.classes.length > 2;
  slot('fee-notes').replaceChildren(...copies('fee-note', [
      ...(isMinor ? ['minor'] : []),
      ...(mayPay ? ['cap', 'same', 'region', 'first-month', 'others', 'free'] : ['zero']),
      'company',
      'hard',
    ]));
  slot('pays').hidden = !mayPay;

  slot('forecast-block').hidden = forecast.length === 0;
  slot('forecast').replaceChildren(
    ...forecast.map(({ from, to, guess, settled }) => {
      const item = copy('guess', guess);
      item.prepend(`${inWords(from)}〜${inWords(to)}: `);
      if (!settled) item.append(copy('note', 'unsettled'));
      return item;
    }),
  );
}

/** Lists the answers given, in the form's own words, each with a way back to its question. */
export function showAnswers(root: HTMLElement): void {
  const change = root.querySelector<HTMLElement>('.rules [data-note="change"]')!;
  const rows = [...root.querySelectorAll<HTMLElement>('form .question')].flatMap((question) => {
    const given = answerShown(question);
    if (question.hidden || !given) return [];
    const [row, term, words, link] = ['div', 'dt', 'dd', 'a'].map((tag) => document.createElement(tag));
    const label = question.querySelector('legend, label')?.textContent.trim() ?? '';
    term!.textContent = label;
    link!.setAttribute('href', `#${question.id}`);
    link!.setAttribute('aria-label', `${change.textContent}: ${label}`);
    link!.className = 'screen-only';
    link!.textContent = change.textContent;
    words!.append(`${given} `, link!);
    row!.append(term!, words!);
    return [row!];
  });
  root.querySelector('[data-slot="given"]')!.replaceChildren(...rows);
  root.querySelector('[data-slot="address"]')!.textContent = location.href;
}

function answerShown(question: HTMLElement): string {
  const parts = [...question.querySelectorAll<HTMLInputElement>('[data-part]')];
  if (parts.length) return parts.every(({ value }) => value) ? parts.map((part) => part.value + part.nextElementSibling!.textContent).join('') : '';
  const amount = question.querySelector<HTMLInputElement>('.yen input');
  if (amount) return amount.value && `${amount.value.replace(/円$/, '')}円`;
  const checked = [...question.querySelectorAll<HTMLInputElement>('input:checked')].filter(({ value }) => value !== 'unknown');
  return checked.map((input) => input.nextElementSibling!.textContent).join('、');
}
