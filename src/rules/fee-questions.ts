import type { Answers, Fields } from './answers.ts';
import { yearOf } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { bands } from './fee.ts';
import { householdFrom } from './fee-answers.ts';
import { isFree, possibleClasses } from './fee-class.ts';
import { taxYearOn } from './tax-forecast.ts';

const taxes = ['untaxed', 'kintowari', 'taxed', 'unknown'] as const;
const yesNo = ['yes', 'no', 'unknown'] as const;

/** The questions about money with a choice, and their answers in the order a form shows them. Words for them live in HTML. */
export const feeOptions = {
  publicAssistance: yesNo,
  ownTax: taxes,
  spouseTax: ['no-spouse', ...taxes],
  groupHome: yesNo,
  band: [...bands, 'unknown'],
  /** Does the region add to the price of a unit? */
  region: ['basic', 'surcharge', 'unknown'],
  techo: yesNo,
} as const;

/** Every question about money in the order it is asked, if it arises. The others are amounts in yen. */
export const feeQuestions = [
  'publicAssistance',
  'ownTax',
  'ownTaxAmount',
  'spouseTax',
  'spouseTaxAmount',
  'groupHome',
  'band',
  'region',
  'techo',
  'monthlySalary',
  'yearlyBonus',
  'payEarlierInYear',
  'payInYearBefore',
] as const;

export type FeeQuestion = (typeof feeQuestions)[number];

/** Amounts from which on a slip of a digit is likelier than the amount: they are asked about once more before they count. */
const rarelyReached: Readonly<Record<string, number>> = {
  monthlySalary: 1_000_000,
  yearlyBonus: 5_000_001,
};

/** Returns whether it is likelier that a digit slipped than that these yen are meant. */
export const isRare = (question: string, yen: number): boolean =>
  yen >= (rarelyReached[question] ?? Infinity);

/**
 * Returns the questions about money that can still matter, in the order they are asked.
 *
 * Who receives 生活保護 or is untaxed pays nothing this year; under 18 the guardians' tax counts and is not asked (fact fee/household).
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
  const { publicAssistance, ownTax, spouseTax, monthlySalary } = fields;
  const isMinor = answers.age === 'minor';
  const classesWith = (groupHome: 'no' | 'unknown') =>
    possibleClasses(
      { ...householdFrom(fields), groupHome },
      valueOn(facts, 'fee/shotokuwari-line', today),
    );
  const mayPay = !classesWith('unknown').every(isFree);
  const ownTaxCounts = publicAssistance !== 'yes' && !isMinor;
  const looksAhead = ownTaxCounts && ahead !== undefined;
  const hasSalary = looksAhead && monthlySalary !== undefined;
  // A tax year looks at the pay of the year before it: what was earned before the hiring counts for two years only.
  const yearsSinceHiring = looksAhead ? taxYearOn(ahead, facts) - yearOf(answers.hiredOn) : 0;

  const arises: Record<FeeQuestion, boolean> = {
    publicAssistance: true,
    ownTax: ownTaxCounts,
    ownTaxAmount: ownTaxCounts && ownTax === 'taxed',
    spouseTax: ownTaxCounts,
    spouseTaxAmount: ownTaxCounts && spouseTax === 'taxed',
    groupHome: mayPay && !isMinor && classesWith('no').includes('ippan1'),
    band: mayPay,
    region: mayPay,
    // Asked of the others among the questions of eligibility.
    techo: looksAhead && answers.usage === 'using',
    monthlySalary: looksAhead,
    yearlyBonus: hasSalary,
    payEarlierInYear: hasSalary && yearsSinceHiring <= 1,
    payInYearBefore: hasSalary && yearsSinceHiring <= 0,
  };
  return feeQuestions.filter((question) => arises[question]);
}

/** Returns how many questions about money may still come, at most, whatever is answered from here. */
export function mostFeeQuestionsLeft(
  fields: Fields,
  answered: ReadonlySet<string>,
  answers: Answers,
  facts: FactSheet,
  today: Day,
  ahead: Day | undefined,
): number {
  const forks: [FeeQuestion, string][] = [
    ['publicAssistance', 'no'],
    ['ownTax', 'taxed'],
    ['spouseTax', 'taxed'],
    ['monthlySalary', '1'],
  ];
  // The longest way from here: everything open answered as the ones who are asked most.
  const future = {
    ...fields,
    ...Object.fromEntries(forks.filter(([question]) => !answered.has(question))),
  };
  return feePath(future, answers, facts, today, ahead).filter((question) => !answered.has(question))
    .length;
}
