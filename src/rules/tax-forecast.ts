import { dayBefore, earlier, firstOfMonth, monthOf, yearOf } from './calendar.ts';
import { type Day, entryOn, type FactSheet, isWithinLine, valueOn } from './fact-sheet.ts';
import type { Yen, YesNo } from './fee-class.ts';

export interface Income {
  readonly hiredOn: Day;
  /** Yen of a whole year at this work, bonus included, as the year's certificate of pay says it; else month and bonus are taken. */
  readonly yearlyPay?: Yen | 'unknown';
  /** Yen a month, before deductions. */
  readonly monthlySalary: Yen | 'unknown';
  /** Yen a year. */
  readonly yearlyBonus: Yen | 'unknown';
  /** Pay in the calendar year before the hiring, yen. */
  readonly payInYearBefore: Yen | 'unknown';
  /** Pay in the year of the hiring from before it, yen. */
  readonly payEarlierInYear: Yen | 'unknown';
  /** A person with a 手帳 is a 税法上の障害者. */
  readonly techo: YesNo;
  /** Is the spouse of the same household taxed? Without one: 'no'. */
  readonly spouseTaxed: YesNo;
}

/** Whether the month costs nothing or something, as far as it can be foreseen; 'region' where the 級地 of the municipality decides. */
export type Guess = 'zero' | 'region' | 'taxed' | 'unknown';

/** One stretch, at most from July to June, judged by the tax of one year. */
export interface TaxPeriod {
  readonly from: Day;
  readonly to: Day;
  /** The fiscal year whose tax counts; it looks at the pay of the calendar year before. */
  readonly taxYear: number;
  readonly guess: Guess;
  /** Are the rules of that tax year confirmed? If not, the guess uses the last ones known and must be shown as such. */
  readonly settled: boolean;
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

/** Returns the pay of a calendar year in yen, as a range. The month of hiring counts whole; whether a bonus falls into the first year is open. */
export function payIn(year: number, income: Income): Pay {
  const hiringYear = yearOf(income.hiredOn);
  if (year < hiringYear - 1) return rangeOf('unknown');
  if (year < hiringYear) return rangeOf(income.payInYearBefore);
  const isWhole = year > hiringYear;
  const months = isWhole ? 12 : 13 - monthOf(income.hiredOn);
  const { yearlyPay = 'unknown', monthlySalary } = income;
  // Of a year with a bonus nobody knows which months it came in.
  const certified = months === 12 ? rangeOf(yearlyPay) : { min: 0, max: rangeOf(yearlyPay).max };
  const bonus = rangeOf(income.yearlyBonus);
  const salary = rangeOf(monthlySalary === 'unknown' ? 'unknown' : months * monthlySalary);
  const parts = [salary, isWhole ? bonus : { min: 0, max: bonus.max }];
  return sumOf([
    ...(yearlyPay === 'unknown' ? parts : [certified]),
    ...(isWhole ? [] : [rangeOf(income.payEarlierInYear)]),
  ]);
}

/** The most a year's pay may be without residents' tax for who has no 手帳 and nobody to provide for, by the 級地 of the municipality. */
export const regionalLines = [
  'fee/tax-general-salary',
  'fee/tax-general-salary-2',
  'fee/tax-general-salary-3',
] as const;

/** The same for who has a 手帳; it is one everywhere. */
export const disabledLine = 'fee/tax-disabled-salary';

function guessAt(pay: Yen, techo: 'yes' | 'no', facts: FactSheet, start: Day): Guess {
  const isFree = (line: string) => isWithinLine(facts, line, start, pay);
  const lines = techo === 'yes' ? [disabledLine] : regionalLines;
  if (lines.every(isFree)) return 'zero';
  return lines.some(isFree) ? 'region' : 'taxed';
}

/**
 * Returns whether residents' tax would be due on a year's pay in yen, if pay is the only income; said only where it is the same at both ends of the pay.
 * @throws if a fact has no value at the start of the tax year, or does not say on which side its line stands
 */
export function taxGuess(
  { min, max }: Pay,
  techo: YesNo,
  facts: FactSheet,
  taxYear: number,
): Guess {
  const start = firstOfMonth(taxYear, 4);
  const cases = techo === 'unknown' ? (['yes', 'no'] as const) : [techo];
  const guesses = cases.flatMap((one) => [min, max].map((pay) => guessAt(pay, one, facts, start)));
  const [first] = guesses as [Guess];
  return guesses.every((guess) => guess === first) ? first : 'unknown';
}

// Fact fee/tax-known-until: up to that day somebody has read how the tax of the year is reckoned.
const isSettled = (from: Day, facts: FactSheet): boolean =>
  from <= String(entryOn(facts, 'fee/tax-known-until', from).value);

const guessFor = (taxYear: number, income: Income, facts: FactSheet): Guess => {
  if (income.spouseTaxed === 'yes') return 'taxed';
  const guess = taxGuess(payIn(taxYear - 1, income), income.techo, facts, taxYear);
  return guess !== 'taxed' && income.spouseTaxed === 'unknown' ? 'unknown' : guess;
};

/** Returns the fiscal year whose tax counts on a day: it changes in the month of fact fee/july. @throws if the fact has no value then */
export function taxYearOn(day: Day, facts: FactSheet): number {
  return monthOf(day) >= valueOn(facts, 'fee/july', day) ? yearOf(day) : yearOf(day) - 1;
}

/**
 * Returns, for each July in a stretch of use, whether it will cost something, in the order of days.
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
    const settled = isSettled(from, facts);
    periods.push({
      from,
      to: earlier(dayBefore(next), use.to),
      taxYear,
      guess,
      settled,
    });
    from = next;
  }
  return periods;
}
