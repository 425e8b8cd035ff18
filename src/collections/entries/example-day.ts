import { buildDay } from '../../build-day.ts';
import { inWords } from '../facts/figure.ts';
import { timelineOn, unanswered } from '../../rules/index.ts';
import { factSheet } from './facts.ts';

/** The days a writer may ask for: <HiredOn date="2026-04-01" show="first-day" /> */
const shown = ['hired', 'reach', 'first-day', 'last-day'] as const;

/**
 * A day worked out from a day of hiring, by the rules of the check: 「2026年10月1日」.
 * @throws if the day or the name of the event is wrong
 */
export function showExampleDay(hiredOn: string, show: string): string {
  const timeline = timelineOn(
    { ...unanswered, priorService: 'transition', employment: 'company', course: 'steady', hiredOn },
    factSheet,
    buildDay,
  );
  if (!timeline || !shown.includes(show as (typeof shown)[number])) {
    throw new Error(
      `<HiredOn date="${hiredOn}" show="${show}" />: 日付は 2026-04-01 の形、show は ${shown.join('・')} のどれかにしてください。`,
    );
  }
  const days = {
    hired: hiredOn,
    reach: timeline.reachedOn,
    'first-day': timeline.firstUsableDay,
    'last-day': timeline.lastDay.earliest,
  };
  return inWords(days[show as keyof typeof days]);
}
