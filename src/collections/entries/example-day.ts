import { buildDay } from '../../build-day.ts';
import { inWords } from '../facts/figure.ts';
import { type Timeline, timelineOn, unanswered } from '../../rules/index.ts';
import { factSheet } from './facts.ts';

/** Returns the plan of somebody who works on without a break. */
export const exampleTimeline = (hiredOn: string): Timeline =>
  timelineOn(
    { ...unanswered, priorService: 'transition', employment: 'company', course: 'steady', hiredOn },
    factSheet,
    buildDay,
  )!;

/**
 * Returns a day worked out from a day of hiring, by the rules of the check: 「2026年10月1日」.
 * @param show which day: HiredOn in editorial/house-rules/components.ts
 */
export function showExampleDay(hiredOn: string, show: string): string {
  const { reachedOn, firstUsableDay, lastDay } = exampleTimeline(hiredOn);
  const days = {
    hired: hiredOn,
    reach: reachedOn,
    'first-day': firstUsableDay,
    'last-day': lastDay.earliest,
  };
  return inWords(days[show as keyof typeof days]);
}
