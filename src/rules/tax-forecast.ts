import { dayBefore, earlier, firstOfMonth, monthOf, yearOf } from './calendar.ts';
import { type Day, entryOn, type FactSheet, valueOn } from './fact-sheet.ts';
import type { Yen, YesNo } from './fee-class.ts';

export interface Income {
  readonly hiredOn: Day;
  /** Yen a month, before deductions. */
  readonly monthlySalary: Yen;
  /** Yen a year. */
  readonly yearlyBonus: Yen | 'unknown';
  /** Pay in the calendar year before the hiring, yen. */
  readonly payInYearBefore: Yen | 'unknown';
  /** Pay in the year of the hiring from before it, yen. */
  readonly payEarlierInYear: Yen | 'unknown';
  /** A person with a 手帳 is a 税法上の障害者. */
  readonly techo: YesNo;
  /** Is the spouse taxed? Without a spouse: 'no'. */
  readonly spouseTaxed: YesNo;
}

/** Whether the month costs nothing or something, as far as it can be foreseen. */
export type Guess = 'zero' | 'taxed' | 'unknown';

/** One stretch, at most from July to June, judged by the tax of one year. */
export interface TaxPeriod {
  readonly from: Day;
  readonly to: Day;
  /** The fiscal year whose tax counts; it looks at the pay of the calendar year before. */
  readonly taxYear: number;
  readonly guess: Guess;
  /** Are the rules of that tax year confirmed? If not, the guess uses the last ones known and must be shown as such. */
  readonly settled: boolean;
  readonly facts: readonly string[];
}

interface Pay {
  readonly min: Yen;
  readonly max: Yen;
}

const rangeOf = (amount: Yen | 'unknown'): Pay =>
  amount === 'unknown' ? { min: 0, max: Infinity } : { min: amount, max: amount };

const sumOf = (pays: readonly Pay[]): Pay => ({
  min: pays.reduce((sum, { min }) => sum + min, 0),
  max: pays.reduce((sum, { max }) => sum + max, 0),
});

/** The pay of a calendar year in yen, as a range. The month of hiring counts whole; whether a bonus falls into the first year is open. */
export function payIn(year: number, income: Income): Pay {
  const hiringYear = yearOf(income.hiredOn);
  if (year < hiringYear - 1) return rangeOf('unknown');
  if (year < hiringYear) return rangeOf(income.payInYearBefore);
  const months = year > hiringYear ? 12 : 13 - monthOf(income.hiredOn);
  const bonus = rangeOf(income.yearlyBonus);
  const salary = rangeOf(months * income.monthlySalary);
  return year > hiringYear
    ? sumOf([salary, bonus])
    : sumOf([salary, { min: 0, max: bonus.max }, rangeOf(income.payEarlierInYear)]);
}

/**
 * Would residents' tax be due on a year's pay, if pay is the only income?
 *
 * With 手帳: none below the fact fee/tax-disabled-salary. Without: none up to fee/tax-general-salary, which is lower in some places.
 * @throws if a fact has no value at the start of the tax year
 */
export function taxGuess({ min, max }: Pay, techo: YesNo, facts: FactSheet, taxYear: number): Guess {
  const start = firstOfMonth(taxYear, 4);
  const isFreeWithTecho = (pay: Yen) => pay < valueOn(facts, 'fee/tax-disabled-salary', start);
  const isFreeWithout = (pay: Yen) => pay <= valueOn(facts, 'fee/tax-general-salary', start);
  const lines = { yes: [isFreeWithTecho], no: [isFreeWithout], unknown: [isFreeWithTecho, isFreeWithout] }[techo];
  if (lines.every((isFree) => isFree(max))) return 'zero';
  return lines.some((isFree) => isFree(min)) ? 'unknown' : 'taxed';
}

// The line changes with the year, so its latest entry tells up to which year somebody has confirmed the rules.
const isSettled = (taxYear: number, facts: FactSheet): boolean =>
  taxYear <= yearOf(entryOn(facts, 'fee/tax-general-salary', '9999-12-31').from);

const guessFor = (taxYear: number, income: Income, facts: FactSheet): Guess => {
  if (income.spouseTaxed === 'yes') return 'taxed';
  const guess = taxGuess(payIn(taxYear - 1, income), income.techo, facts, taxYear);
  return guess === 'zero' && income.spouseTaxed === 'unknown' ? 'unknown' : guess;
};

/** The fiscal year whose tax counts on a day: it changes in the month of fact fee/july. @throws if the fact has no value then */
export function taxYearOn(day: Day, facts: FactSheet): number {
  return monthOf(day) >= valueOn(facts, 'fee/july', day) ? yearOf(day) : yearOf(day) - 1;
}

/**
 * For each July in a stretch of use, whether it will cost something, in the order of days.
 *
 * A tax year counts from its July to the next June (facts fee/july, fee/april-june).
 * @throws if a fact has no value in the years asked about
 */
export function forecastOn(
  income: Income,
  facts: FactSheet,
  use: { readonly from: Day; readonly to: Day },
): TaxPeriod[] {
  const july = valueOn(facts, 'fee/july', use.from);
  const periods: TaxPeriod[] = [];
  let from = use.from;
  while (from <= use.to) {
    const taxYear = taxYearOn(from, facts);
    const next = firstOfMonth(taxYear + 1, july);
    const guess = guessFor(taxYear, income, facts);
    const settled = isSettled(taxYear, facts);
    const source = ['fee/july', 'fee/april-june', 'fee/second-year'];
    if (income.techo !== 'no') source.push('fee/tax-disabled-salary');
    if (income.techo !== 'yes') source.push('fee/tax-general-salary', 'fee/tax-region');
    if (!settled) source.push('fee/tax-2027');
    periods.push({ from, to: earlier(dayBefore(next), use.to), taxYear, guess, settled, facts: source });
    from = next;
  }
  return periods;
}
