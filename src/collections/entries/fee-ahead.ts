import { buildDay } from '../../build-day.ts';
import { type Day, forecastOn } from '../../rules/index.ts';
import { exampleTimeline } from './example-day.ts';
import { factSheet } from './facts.ts';

/** What somebody pays who was hired with this salary a month, never earned before and lives without a spouse. */
interface FeeAhead {
  /** The first month of use. */
  readonly from: Day;
  readonly freeUntil: Day;
  readonly paysFrom: Day;
}

/**
 * Returns when the months that cost nothing end, by the rules of the check.
 * @throws where it is not nothing at first and something later: another example is needed then
 */
export function feeAhead(hiredOn: Day, monthlySalary: number, techo: 'yes' | 'no'): FeeAhead {
  const { firstUsableDay, lastDay } = exampleTimeline(hiredOn);
  const nothing = { yearlyBonus: 0, payInYearBefore: 0, payEarlierInYear: 0 } as const;
  const periods = forecastOn(
    { hiredOn, monthlySalary, techo, spouseTaxed: 'no', ...nothing },
    factSheet,
    { from: firstUsableDay, to: lastDay.earliest },
  );
  const turn = periods.findIndex(({ guess }) => guess !== 'zero');
  const [last, next] = [periods[turn - 1], periods[turn]];
  if (!last || next?.guess !== 'taxed')
    throw new Error(
      `<FeeAhead hired="${hiredOn}" salary="${monthlySalary}" />: ${buildDay} のきまりでは、はじめ0円で、あとから有料になる例になりません。日か給料を変えてください。`,
    );
  return { from: firstUsableDay, freeUntil: last.to, paysFrom: next.from };
}
