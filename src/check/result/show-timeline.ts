import { inWords } from '../../collections/facts/figure.ts';
import type { Day, Outcome, TimelineEvent } from '../../rules/index.ts';
import type { Sentences } from './sentences.ts';

function timeOf({ on, until }: TimelineEvent): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = on;
  time.textContent = until ? `${inWords(on)}〜${inWords(until)}` : inWords(on);
  return time;
}

/** The days in order with today among them; a sentence said once is not said again. */
function eventItems({ today, timeline, startsLater }: Outcome, { copy }: Sentences): HTMLElement[] {
  const events = timeline?.events ?? [];
  const items = events.map((event, i) => {
    const { kind, on, until, uncertain } = event;
    const item = copy('event', kind);
    if (events.findIndex((other) => other.kind === kind) < i) item.querySelector('span')?.remove();
    item.prepend(timeOf(event));
    const isPast = (until ?? on) < today;
    item.classList.toggle('past', isPast);
    if (isPast)
      item.append(copy('note', kind === 'apply' && startsLater ? 'still-in-time' : 'past'));
    if (uncertain) item.append(copy('note', 'uncertain'));
    return item;
  });
  const now = copy('note', 'today');
  now.append(` ${inWords(today)}`);
  if (startsLater && events.some(({ kind }) => kind === 'plan-review'))
    now.append(copy('note', 'if-started-now'));
  const next = events.findIndex(({ on }) => on > today);
  return next < 0 ? [...items, now] : items.toSpliced(next, 0, now);
}

const msOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Draws the same days as a band: up to the first usable day, from there to the last, and where today lies. */
function drawBand(band: HTMLElement, { today, timeline }: Outcome): void {
  if (!timeline) return;
  const start = msOf(timeline.countedFrom);
  const share = (day: Day) =>
    (100 * (msOf(day) - start)) / (msOf(timeline.lastDay.earliest) - start);
  const now = share(today);
  band.style.setProperty('--first', `${share(timeline.firstUsableDay)}%`);
  band.style.setProperty('--now', `${Math.min(100, Math.max(0, now))}%`);
  band.querySelector<HTMLElement>('[data-now]')!.hidden = now < 0 || now > 100;
}

/** The plan as a picture and as the same list. */
export function showTimeline(
  slot: (name: string) => HTMLElement,
  outcome: Outcome,
  sentences: Sentences,
): void {
  const { timeline, assumesSteady } = outcome;
  slot('events').replaceChildren(...eventItems(outcome, sentences));
  slot('doubts').replaceChildren(
    ...(timeline?.doubts ?? []).map((doubt) => sentences.copy('doubt', doubt)),
  );
  slot('assumed').hidden = !assumesSteady;
  slot('has-timeline').hidden = !timeline;
  slot('no-timeline').hidden = !!timeline;
  drawBand(slot('band'), outcome);
}
