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
  readonly fee: Fee;
  readonly forecast: readonly TaxPeriod[];
}

const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;
const inYen = ({ min, max }: Range): string => (min === max ? yen(min) : `${yen(min)}〜${yen(max)}`);

/** Fills the result with the sentences of the list of rules on the same page: no sentence is written here. */
export function showResult(root: HTMLElement, { today, verdict, timeline, assumesSteady, fee, forecast }: Outcome): void {
  const slot = (name: string) => root.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
  const sentence = (kind: string, name: string) => root.querySelector<HTMLElement>(`.rules [data-${kind}="${name}"]`)!;
  const copyOf = (kind: string, name: string) => sentence(kind, name).cloneNode(true) as HTMLElement;
  const textOf = (kind: string, name: string) => sentence(kind, name).textContent.trim();

  const outcome = sentence('outcome', verdict.outcome);
  slot('outcome-title').replaceChildren(...copyOf('outcome', verdict.outcome).querySelector('b')!.childNodes);
  slot('outcome-text').textContent = outcome.querySelector('span')!.textContent;
  root.querySelector<HTMLElement>('.result')!.dataset['outcome'] = verdict.outcome;

  slot('actions').replaceChildren(...verdict.actions.map((action) => copyOf('action', action)));
  slot('findings').replaceChildren(...verdict.findings.map(({ reason }) => copyOf('reason', reason)));
  slot('doors').replaceChildren(...verdict.doors.map((door) => copyOf('door', door)));
  slot('doors-block').hidden = verdict.doors.length === 0;

  const eventItem = ({ kind, on, until, uncertain }: TimelineEvent, i: number, all: readonly TimelineEvent[]) => {
    const item = copyOf('event', kind);
    const isRepeated = all.findIndex((event) => event.kind === kind) < i;
    if (isRepeated) item.querySelector('span')?.remove();
    const time = document.createElement('time');
    time.dateTime = on;
    time.textContent = until ? `${inWords(on)}〜${inWords(until)}` : inWords(on);
    item.prepend(time);
    item.classList.toggle('past', (until ?? on) < today);
    if (uncertain) item.append(copyOf('note', 'uncertain'));
    return item;
  };
  const todayItem = copyOf('note', 'today');
  todayItem.append(` ${inWords(today)}`);
  const events = (timeline?.events ?? []).map((event, i, all) => ({ on: event.on, item: eventItem(event, i, all) }));
  const before = events.filter(({ on }) => on <= today).map(({ item }) => item);
  const after = events.filter(({ on }) => on > today).map(({ item }) => item);
  slot('events').replaceChildren(...before, todayItem, ...after);
  slot('doubts').replaceChildren(...(timeline?.doubts ?? []).map((doubt) => copyOf('doubt', doubt)));
  slot('assumed').hidden = !assumesSteady;
  slot('has-timeline').hidden = !timeline;
  slot('no-timeline').hidden = !!timeline;

  slot('monthly').textContent = inYen(fee.monthly);
  slot('classes').textContent = fee.classes.map((feeClass) => textOf('class', feeClass)).join('・');
  slot('cap').textContent = inYen(fee.cap);
  const pays = fee.monthly.max > 0;
  const notes = pays ? ['cap', 'same', 'region', 'free'] : ['zero'];
  slot('fee-notes').replaceChildren(...notes.map((note) => copyOf('fee-note', note)));

  slot('forecast-block').hidden = forecast.length === 0;
  slot('forecast').replaceChildren(
    ...forecast.map(({ from, to, guess, settled }) => {
      const item = copyOf('guess', guess);
      item.prepend(`${inWords(from)}〜${inWords(to)}: `);
      if (!settled) item.append(copyOf('note', 'unsettled'));
      return item;
    }),
  );
}
