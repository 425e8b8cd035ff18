import { buildDay } from '../../build-day.ts';
import { inWords } from '../facts/figure.ts';
import { timelineOn, unanswered } from '../../rules/index.ts';
import { factSheet } from './facts.ts';

/**
 * Returns a day worked out from a day of hiring, by the rules of the check: 「2026年10月1日」.
 * @param show which day: HiredOn in editorial/components.ts
 */
export function showExampleDay(hiredOn: string, show: string): string {
  const { reachedOn, firstUsableDay, lastDay } = timelineOn(
    { ...unanswered, priorService: 'transition', employment: 'company', course: 'steady', hiredOn },
    factSheet,
    buildDay,
  )!;
  const days = {
    hired: hiredOn,
    reach: reachedOn,
    'first-day': firstUsableDay,
    'last-day': lastDay.earliest,
  };
  return inWords(days[show as keyof typeof days]);
}
