import type { Day } from '../fact-sheet.ts';

const millisecondsADay = 86_400_000;

export const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const timeAt = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/**
 * Returns the day on which months are complete, found by walking: the second formulation that calendar.ts is tested against.
 *
 * Walk day by day and count the months that begin; stop on the eve of the day with the first day's number in the last
 * month, or on the eve of the month after it, whichever comes first.
 */
export function walkToReach(first: Day, months: number): Day {
  const number = new Date(timeAt(first)).getUTCDate();
  let begun = 0;
  for (let today = timeAt(first); ; today += millisecondsADay) {
    const tomorrow = new Date(today + millisecondsADay);
    if (tomorrow.getUTCDate() === 1) begun += 1;
    const isEveOfSameNumber = begun === months && tomorrow.getUTCDate() === number;
    if (isEveOfSameNumber || begun > months) return dayAt(today);
  }
}

export const tomorrowOf = (day: Day): Day => dayAt(timeAt(day) + millisecondsADay);

/** Returns every day from the first to the last. */
export function walk(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let time = timeAt(first); time <= timeAt(last); time += millisecondsADay)
    days.push(dayAt(time));
  return days;
}
