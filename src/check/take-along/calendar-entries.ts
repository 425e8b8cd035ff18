import type { EventKind, Outcome } from '../../rules/index.ts';
import type { Appointment } from '../../calendar-file.ts';
import type { Sentences } from '../sentences-on-page.ts';

/** What is worth an entry in a calendar. */
const kept: readonly EventKind[] = [
  'apply',
  'first-usable',
  'plan-review',
  'renewal',
  'handover',
  'last-day',
];

/**
 * Returns the days still to come, for a calendar file; empty where the plan is not theirs.
 * @param saysWhat with titles that say what it is about; without, nobody who sees the screen can tell
 */
export function calendarEntriesOf(
  { isTheirs, timeline, today }: Outcome,
  { text, copy }: Sentences,
  saysWhat: boolean,
): Appointment[] {
  const events = isTheirs ? (timeline?.events ?? []) : [];
  return events
    .filter(({ kind, on, until }) => kept.includes(kind) && (until ?? on) >= today)
    .map(({ kind, on, until }) => {
      const isWindow = kind === 'apply' && until;
      const title = saysWhat
        ? copy('event', kind).querySelector('b')!.textContent.trim()
        : text('calendar', kind);
      return {
        id: kind,
        on: isWindow && on < today ? today : on,
        ...(isWindow ? { until } : {}),
        title,
        note: text('calendar', 'note'),
      };
    });
}
