import { bands } from './fee.ts';

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

/** Is it likelier that a digit slipped than that this is meant? */
export const isRare = (question: string, yen: number): boolean =>
  yen >= (rarelyReached[question] ?? Infinity);
