import type { Answers, Fields } from './answers.ts';
import { firstOfMonth, yearOf } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { bands } from './fee.ts';
import { householdFrom, isTaxedBySlip } from './fee-answers.ts';
import { isFree, possibleClasses } from './fee-class.ts';
import { taxYearOn } from './tax-forecast.ts';

const taxes = ['untaxed', 'kintowari', 'taxed', 'unknown'] as const;
const yesNo = ['yes', 'no', 'unknown'] as const;

/** The questions about money with a choice, and their answers in the order a form shows them. Words for them live in HTML. */
export const feeOptions = {
  publicAssistance: yesNo,
  /** Is residents' tax taken out of the pay? */
  taxOnPaySlip: yesNo,
  ownTax: taxes,
  /** Is there a spouse in the same household? */
  married: yesNo,
  spouseTax: taxes,
  groupHome: yesNo,
  techo: yesNo,
  /** Does the region add to the price of a unit? */
  region: ['basic', 'surcharge', 'unknown'],
  band: [...bands, 'unknown'],
} as const;

/** Every question about money in the order it is asked, if it arises: what people know first, what only an office knows last. The others are amounts in yen. */
export const feeQuestions = [
  'publicAssistance',
  'taxOnPaySlip',
  'ownTax',
  'ownTaxAmount',
  'married',
  'spouseTax',
  'spouseTaxAmount',
  'groupHome',
  'techo',
  'yearlyPay',
  'monthlySalary',
  'yearlyBonus',
  'payEarlierInYear',
  'payInYearBefore',
  'region',
  'band',
] as const;

export type FeeQuestion = (typeof feeQuestions)[number];

/** Amounts outside of which a slip of a digit is likelier than the amount: they are asked about once more before they count. */
const usual: Readonly<Record<string, readonly [least: number, most: number]>> = {
  // Less than a month's pay of most: the month was meant.
  yearlyPay: [400_000, 17_000_000],
  monthlySalary: [0, 999_999],
  yearlyBonus: [0, 5_000_000],
};

/** Returns whether it is likelier that a digit slipped than that these yen are meant. */
export function isRare(question: string, yen: number): boolean {
  const range = usual[question];
  return range !== undefined && (yen < range[0] || yen > range[1]);
}

/**
 * Returns the questions about money that can still matter, in the order they are asked.
 *
 * Who receives 生活保護 or is untaxed pays nothing this year; whose pay the tax is taken from pays the same
 * in either class of the taxed, so no amount of tax is asked then; under 18 the guardians' tax counts and is not asked (fact fee/household).
 * @param answers those about eligibility: age, day of hiring and use decide here too
 * @param ahead the first day of the use that lies ahead; without one, no later July is looked at
 * @throws if a fact has no value today
 */
export function feePath(
  fields: Fields,
  answers: Answers,
  facts: FactSheet,
  today: Day,
  ahead: Day | undefined,
): FeeQuestion[] {
  // What is said of a group home must not take away the question.
  const { groupHome: _, ...others } = fields;
  const { publicAssistance, ownTax, married, spouseTax, yearlyPay, monthlySalary } = others;
  const isMinor = answers.age === 'minor';
  const classes = possibleClasses(
    householdFrom(others, facts, today),
    valueOn(facts, 'fee/shotokuwari-line', today),
  );
  const mayPay = !classes.every(isFree);
  const ownTaxCounts = publicAssistance !== 'yes' && !isMinor;
  const looksAhead = ownTaxCounts && ahead !== undefined;
  const asksNotice = ownTaxCounts && !isTaxedBySlip(fields, facts, today);
  const asksYear = looksAhead && answers.hiredOn <= firstOfMonth(yearOf(today) - 1, 1);
  const hasYear = asksYear && yearlyPay !== undefined;
  const hasSalary = looksAhead && !hasYear && monthlySalary !== undefined;
  // A tax year looks at the pay of the year before it: what was earned before the hiring counts for two years only.
  const yearsSinceHiring = looksAhead ? taxYearOn(ahead, facts) - yearOf(answers.hiredOn) : 0;

  const arises: Record<FeeQuestion, boolean> = {
    publicAssistance: true,
    taxOnPaySlip: ownTaxCounts,
    ownTax: asksNotice,
    ownTaxAmount: asksNotice && ownTax === 'taxed',
    married: ownTaxCounts,
    spouseTax: ownTaxCounts && married === 'yes',
    spouseTaxAmount: asksNotice && married === 'yes' && spouseTax === 'taxed',
    groupHome: mayPay && asksNotice && classes.includes('ippan1'),
    // Asked of the others among the questions of eligibility.
    techo: looksAhead && answers.usage === 'using',
    yearlyPay: asksYear,
    monthlySalary: looksAhead && !hasYear,
    yearlyBonus: hasSalary,
    payEarlierInYear: (hasYear || hasSalary) && yearsSinceHiring <= 1,
    payInYearBefore: (hasYear || hasSalary) && yearsSinceHiring <= 0,
    region: mayPay,
    band: mayPay,
  };
  return feeQuestions.filter((question) => arises[question]);
}

/** The answers that bring further questions. */
const askedMost: Partial<Record<FeeQuestion, string>> = {
  ownTax: 'taxed',
  married: 'yes',
  spouseTax: 'taxed',
  // Stryker disable next-line StringLiteral: any amount does, only that there is one counts
  monthlySalary: '1',
};

/** Returns how many questions about money may still come, at most, whatever is answered from here. */
export function mostFeeQuestionsLeft(
  fields: Fields,
  answered: ReadonlySet<string>,
  answers: Answers,
  facts: FactSheet,
  today: Day,
  ahead: Day | undefined,
): number {
  const isOpen = (question: FeeQuestion) => !answered.has(question);
  const open = feeQuestions.filter(isOpen);
  // The longest way from here: everything open answered as the ones who are asked most, or not at all.
  const future = { ...fields, ...Object.fromEntries(open.map((name) => [name, askedMost[name]])) };
  return feePath(future as Fields, answers, facts, today, ahead).filter(isOpen).length;
}
