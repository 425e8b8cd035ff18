import type { Day } from './fact-sheet.ts';

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const yearMonthDate = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

const digitsOf = (number: number, places: number): string => `${10 ** places + number}`.slice(1);

// What is no day ('aN-aN-aN') comes after every day: no loop waits for it.
const dayOf = (year: number, month: number, date: number): Day =>
  `${digitsOf(year, 4)}-${digitsOf(month, 2)}-${digitsOf(date, 2)}`;

/** Returns the text itself if it names a day of the calendar as 'YYYY-MM-DD', else undefined: '2026-02-30' is none. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, date } = yearMonthDate(text);
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return exists ? text : undefined;
}

/** Returns the next day of the calendar: '2024-02-28' → '2024-02-29' */
export function dayAfter(day: Day): Day {
  const { year, month, date } = yearMonthDate(day);
  if (date < daysIn(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

/** Returns the day before: '2026-01-01' → '2025-12-31' */
export function dayBefore(day: Day): Day {
  const { year, month, date } = yearMonthDate(day);
  if (date > 1) return dayOf(year, month, date - 1);
  return month > 1 ? dayOf(year, month - 1, daysIn(year, month - 1)) : dayOf(year - 1, 12, 31);
}

/**
 * Returns the day on which a number of months is complete, the first day being day 1: 2024-04-01 and 6 give 2024-09-30.
 *
 * It is the day before the day of the same number; a month without that day is complete on its last day.
 * Civil Code art. 143; the notice's example in the fact eligibility/count-from-first-day.
 */
export function dayReached(first: Day, months: number): Day {
  const { year, month, date } = yearMonthDate(first);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [
    Math.floor(monthsSinceYearZero / 12),
    (monthsSinceYearZero % 12) + 1,
  ];
  const last = daysIn(endYear, endMonth);
  return date <= last ? dayBefore(dayOf(endYear, endMonth, date)) : dayOf(endYear, endMonth, last);
}

/** Returns each day on which a further round of months is complete, as long as it lies before the end. */
export function daysReachedEvery(first: Day, months: number, end: Day): Day[] {
  const days: Day[] = [];
  for (let round = 1; dayReached(first, round * months) < end; round += 1)
    days.push(dayReached(first, round * months));
  return days;
}

/** Returns the earlier of two days. */
export const earlier = (one: Day, other: Day): Day => [one, other].toSorted()[0]!;

/** Returns the later of two days. */
export const later = (one: Day, other: Day): Day => [one, other].toSorted()[1]!;

/** Returns whether a day is the last of its month. */
export const isLastOfMonth = (day: Day): boolean => dayAfter(day).endsWith('-01');

/** Returns the year of a day: '2026-04-01' → 2026 */
export const yearOf = (day: Day): number => yearMonthDate(day).year;

/** Returns the month of a day, 1 to 12. */
export const monthOf = (day: Day): number => yearMonthDate(day).month;

/** Returns the first day of a month: 2026 and 7 give '2026-07-01'. */
export const firstOfMonth = (year: number, month: number): Day => dayOf(year, month, 1);
