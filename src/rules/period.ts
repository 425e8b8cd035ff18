import { type Answers, courseSoFar } from './answers.ts';
import { dayAfter, dayReached } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';

/** From when until when one person can use the service, as far as the calendar decides. */
export interface Period {
  /** Day 1 of the months that must be reached: the hiring, the return, or the day after the temporary use. */
  readonly countedFrom: Day;
  readonly reachedOn: Day;
  readonly firstUsableDay: Day;
  /** The earliest end by any reading. It lies before firstUsableDay where a reading leaves no day at all, so that it cannot be meant. */
  readonly sureUntil: Day;
  /** Two days where the rules give two; the shorter period is the safe one. Never before firstUsableDay. */
  readonly lastDay: { readonly earliest: Day; readonly latest: Day };
}

const known = (day: Day | 'unknown'): Day | undefined => (day === 'unknown' ? undefined : day);

function dayCountedFrom(answers: Answers, today: Day): Day | undefined {
  switch (courseSoFar(answers, today)) {
    case 'returned':
      // Fact eligibility/restoration-counting: the day back at work is day 1. It speaks of those who came back by a service.
      if (answers.returnHelp === 'none') return known(answers.hiredOn);
      return answers.returnHelp === 'service' ? known(answers.returnedOn) : undefined;
    case 'temporary-use':
      // Fact eligibility/restoration: the months after the service count.
      return answers.temporaryUseEndedOn === 'unknown'
        ? undefined
        : dayAfter(answers.temporaryUseEndedOn);
    case 'steady':
    case 'on-leave':
    case 'changed-job':
    case 'left':
      // Fact jobchange/not-reset: a new job does not begin a new count.
      return known(answers.hiredOn);
  }
  return undefined;
}

/**
 * Returns the days of the period, or undefined where these answers do not decide from which day to count.
 *
 * The last day is the hiring plus period/limit-from-hire; it is also the first usable day plus period/max. The two part by
 * one day around a leap day. After a return or a temporary use no document says where the limit starts (leave/limit-after);
 * an end that would lie before the first usable day then stands only in sureUntil.
 * @throws if a fact has no value today
 */
export function periodOf(answers: Answers, facts: FactSheet, today: Day): Period | undefined {
  const countedFrom = dayCountedFrom(answers, today);
  return countedFrom === undefined || answers.hiredOn === 'unknown'
    ? undefined
    : periodFrom(countedFrom, answers.hiredOn, facts, today);
}

/** Returns the days of the period, where it is known from which day to count. */
export function periodFrom(countedFrom: Day, hiredOn: Day, facts: FactSheet, today: Day): Period {
  const limit = valueOn(facts, 'period/limit-from-hire', today);
  const reachedOn = dayReached(countedFrom, valueOn(facts, 'eligibility/months-to-reach', today));
  const firstUsableDay = dayAfter(reachedOn);
  const ends = [
    dayReached(hiredOn, limit),
    dayReached(countedFrom, limit),
    dayReached(firstUsableDay, valueOn(facts, 'period/max', today)),
  ].toSorted();
  const [sureUntil, latest] = [ends[0] as Day, ends.at(-1) as Day];
  const earliest = ends.find((end) => end >= firstUsableDay) as Day;
  return { countedFrom, reachedOn, firstUsableDay, sureUntil, lastDay: { earliest, latest } };
}

/** Returns the days on which to choose an office and apply: from the beginning of one month of the count to the end of another. Facts period/apply-from, period/apply-to. */
export function applicationWindow(
  { countedFrom }: Period,
  facts: FactSheet,
  today: Day,
): { readonly from: Day; readonly until: Day } {
  return {
    from: dayAfter(dayReached(countedFrom, valueOn(facts, 'period/apply-from', today) - 1)),
    until: dayReached(countedFrom, valueOn(facts, 'period/apply-to', today)),
  };
}
