import { yearSlip } from './answer-problems.ts';
import { type Day, type FactSheet } from './fact-sheet.ts';
import { applicationWindow, periodFrom } from './period.ts';

/** What a day of hiring alone comes to, for who was hired from one of the services and goes on working. */
export interface FirstDates {
  /** 'waiting' for the time to apply, 'apply-now', 'soon' where that time is over, 'usable', 'ended'. */
  readonly stand: 'waiting' | 'apply-now' | 'soon' | 'usable' | 'ended';
  readonly firstUsableDay: Day;
  /** The safe one where the rules give two. */
  readonly lastDay: Day;
  /** When to choose an office and apply. */
  readonly apply: { readonly from: Day; readonly until: Day };
}

/**
 * Returns the first and the last usable day of one day of hiring, and where today stands.
 *
 * 'too-early' where the hiring lies before the facts begin, 'long-ago' and 'too-far-ahead' as for the form: a slip of the year.
 * @throws if a fact has no value today
 */
export function firstDatesOf(
  hiredOn: Day,
  facts: FactSheet,
  today: Day,
): FirstDates | 'too-early' | 'long-ago' | 'too-far-ahead' {
  const slip = yearSlip(hiredOn, facts, today);
  if (slip) return slip;
  if (hiredOn < facts['period/max']![0]!.from) return 'too-early';

  // Who goes on working is counted from the day of hiring.
  const period = periodFrom(hiredOn, hiredOn, facts, today);
  const { firstUsableDay } = period;
  const lastDay = period.lastDay.earliest;
  const apply = applicationWindow(period, facts, today);
  return { stand: standOn(today, apply, firstUsableDay, lastDay), firstUsableDay, lastDay, apply };
}

function standOn(
  today: Day,
  apply: FirstDates['apply'],
  firstUsableDay: Day,
  lastDay: Day,
): FirstDates['stand'] {
  if (today > lastDay) return 'ended';
  if (today >= firstUsableDay) return 'usable';
  if (today > apply.until) return 'soon';
  return today >= apply.from ? 'apply-now' : 'waiting';
}
