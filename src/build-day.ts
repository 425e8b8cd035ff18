import { type Day, parseDay } from './rules/index.ts';

/** The day in Japan, read once: the rules themselves have no clock. */
export function todayInJapan(): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
}

/** The day this build speaks for: BUILD_DAY, or today in Japan. Facts show the value in force on it. */
export const buildDay: Day = process.env['BUILD_DAY'] ?? todayInJapan();

if (!parseDay(buildDay))
  throw new Error(`BUILD_DAY は、暦にある日を「2026-11-22」の形で書いてください: ${buildDay}`);
