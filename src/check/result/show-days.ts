import { formatFigure, inWords } from '../../collections/facts/figure.ts';
import type { Day, EventKind, Outcome, Phase, Timeline, TimelineEvent } from '../../rules/index.ts';
import { dayFigure } from '../../components/diagrams/day-figure.ts';
import { inMonth, type Sentences } from '../sentences-on-page.ts';

type Slot = (name: string) => HTMLElement;

function timeOf({ on, until }: TimelineEvent): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = on;
  time.textContent = until ? `${inWords(on)}〜${inWords(until)}` : inWords(on);
  return time;
}

const lastDayOf = ({ on, until }: TimelineEvent): Day => until ?? on;

/** The days in order with today among them; a sentence said once is not said again. */
function eventItems({ today, timeline, startsLater }: Outcome, { copy }: Sentences): HTMLElement[] {
  const events = timeline?.events ?? [];
  const items = events.map((event, i) => {
    const { kind, on } = event;
    const item = copy('event', kind);
    if (events.findIndex((other) => other.kind === kind) < i) item.querySelector('span')?.remove();
    item.prepend(timeOf(event));
    const isPast = lastDayOf(event) < today;
    item.classList.toggle('on', on <= today);
    if (isPast)
      item.append(copy('note', kind === 'apply' && startsLater ? 'still-in-time' : 'past'));
    return item;
  });
  const now = copy('note', 'today');
  now.append(` ${inWords(today)}`);
  if (startsLater && events.some(({ kind }) => kind === 'plan-review'))
    now.append(copy('note', 'if-started-now'));
  const next = events.findIndex(({ on }) => on > today);
  return next < 0 ? [...items, now] : items.toSpliced(next, 0, now);
}

/** What a person does, not only lives to see. */
const toDo: readonly EventKind[] = ['apply', 'renewal', 'handover', 'plan-review'];

/** Returns the next days on which something is to be done, three at most, the first of each kind. */
export function nextToDo({ today, timeline }: Outcome): TimelineEvent[] {
  const ahead = (timeline?.events ?? []).filter((event) => lastDayOf(event) >= today);
  return toDo
    .flatMap((kind) => ahead.find((event) => event.kind === kind) ?? [])
    .slice(0, 3)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

const msOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const daysBetween = (from: Day, to: Day) => Math.round((msOf(to) - msOf(from)) / 86_400_000);

/** A length of time in words, in whole months where there are two: 「34日」 「2年11か月」. `atMost`: the last day counts, and a month that is begun. */
function lengthBetween(from: Day, to: Day, atMost = false): string {
  const [[y1, m1, d1], [y2, m2, d2]] = [from, to].map((day) => day.split('-').map(Number)) as [
    [number, number, number],
    [number, number, number],
  ];
  const months = (y2 - y1) * 12 + m2 - m1 + (atMost ? Number(d2 >= d1) : -Number(d2 < d1));
  return months < 2
    ? formatFigure(daysBetween(from, to), '日')
    : formatFigure(months, 'か月', '年');
}

/** Draws waiting, use and today as long as they are. */
function drawScale(scale: Element, { today }: Outcome, timeline: Timeline): void {
  const { countedFrom, firstUsableDay, lastDay } = timeline;
  const whole = daysBetween(countedFrom, lastDay.earliest);
  const share = (day: Day) => (100 * daysBetween(countedFrom, day)) / whole;
  const part = (name: string) => scale.querySelector<SVGElement>(`[data-scale="${name}"]`)!;
  const first = share(firstUsableDay).toFixed(1);
  part('wait').setAttribute('width', first);
  part('use').setAttribute('x', first);
  part('use').setAttribute('width', (100 - Number(first)).toFixed(1));
  const now = share(today);
  const isOn = now >= 0 && now <= 100;
  part('today').setAttribute('transform', `translate(${now.toFixed(1)})`);
  for (const name of ['today', 'today-word']) part(name).toggleAttribute('hidden', !isOn);
}

/** The line: the first day, today, the last day, in their order, with what lies between in words. */
function showLine(slot: Slot, { today }: Outcome, timeline: Timeline, sentences: Sentences): void {
  const { firstUsableDay: first, lastDay, doubts } = timeline;
  const { earliest, latest } = lastDay;
  const isAhead = today < first;
  slot('short-first').replaceChildren(...dayFigure(inWords(first)));
  slot('short-last').replaceChildren(...dayFigure(inWords(earliest)));
  slot('today').textContent = inMonth(today);
  const target = isAhead ? first : earliest;
  slot('today-left').textContent =
    today <= target
      ? sentences.filled('note', isAhead ? 'first-in' : 'last-in', {
          length: lengthBetween(today, target),
        })
      : '';
  // What ≈ leaves out, in words; of days ahead, as of now the line of today says it.
  slot('use-lasts').textContent =
    isAhead && earliest === latest && !doubts.includes('counted-anew')
      ? sentences.filled('note', 'use-lasts', {
          length: lengthBetween(first, earliest, true),
        })
      : '';
  slot('last-note').textContent = [
    earliest === latest ? '' : sentences.filled('note', 'two-ends', { to: inWords(latest) }),
    doubts.includes('counted-anew') ? sentences.text('note', 'end-open') : '',
  ].join('');
  slot('line-first').classList.toggle('on', !isAhead);
  const items = [slot('line-first'), slot('line-last')];
  items.splice(isAhead ? 0 : today > earliest ? 2 : 1, 0, slot('line-today'));
  slot('line').replaceChildren(...items);
}

const phases: readonly Phase[] = ['before-hire', 'settling', 'usable', 'over'];

/** Fills the ring of the phase that today lies in; none on a day that one reading has in the third and another after it. */
function showPhase(slot: Slot, { phase }: Timeline): void {
  const rings = [...slot('phases').querySelectorAll('li')];
  const here = rings[phases.indexOf(phase)];
  for (const ring of rings) ring.classList.toggle('on', ring === here);
  slot('phase-here').hidden = !here;
  here?.append(slot('phase-here'));
}

/** Shows the line, the days on which something is to be done, and all of them. */
export function showDays(root: HTMLElement, slot: Slot, outcome: Outcome, sentences: Sentences) {
  const { timeline, assumesSteady, isTheirs, fields } = outcome;
  slot('has-timeline').hidden = !timeline;
  slot('short').hidden = !timeline || !isTheirs;
  slot('no-timeline').hidden = !!timeline || !isTheirs;
  if (!timeline) {
    const missing = fields['hiredOn'] === undefined ? 'no-hiring-day' : 'no-day';
    slot('no-timeline').textContent = sentences.text('note', missing);
    return;
  }
  showLine(slot, outcome, timeline, sentences);
  showPhase(slot, timeline);
  for (const scale of root.querySelectorAll('.scale')) drawScale(scale, outcome, timeline);
  slot('next-events').replaceChildren(
    ...nextToDo(outcome).map((event) => {
      const item = sentences.copy('event', event.kind);
      item.prepend(timeOf(event));
      return item;
    }),
  );
  const items = eventItems(outcome, sentences);
  slot('events').replaceChildren(...items);
  slot('events-count').textContent = String(timeline.events.length);
  slot('doubts').hidden = timeline.doubts.length === 0;
  slot('doubts').replaceChildren(...timeline.doubts.map((doubt) => sentences.copy('doubt', doubt)));
  slot('shifts').hidden = !timeline.events.some(({ uncertain }) => uncertain);
  slot('assumed').hidden = !assumesSteady;
}
