import { dayAfter, dayReached, parseDay, type Day } from '../../src/rules/index.ts';

/**
 * The one day of the tests, 'YYYY-MM-DD': the site under test is built for it, and the clocks of its readers show it.
 * `npm run future` moves it by TEST_DAY.
 */
export const testDay: Day = process.env['TEST_DAY'] ?? '2026-11-22';

if (!parseDay(testDay))
  throw new Error(`TEST_DAY は「2026-11-22」の形で書いてください: ${testDay}`);

/** The day of the same number so many months later, or earlier: -7 on 2026-11-22 is '2026-04-22'. */
export const monthsFrom = (day: Day, months: number): Day => dayAfter(dayReached(day, months));

/** The same, from the day of the tests. */
export const monthsAway = (months: number): Day => monthsFrom(testDay, months);

/** Noon of a day in Japan, for the clock of a browser. */
export const noonOf = (day: Day): Date => new Date(`${day}T12:00:00+09:00`);

/** The day as somebody types it into three fields: ['2026', '4', '1'] */
export const typed = (day: Day): [string, string, string] =>
  day.split('-').map((part) => String(Number(part))) as [string, string, string];
