import type { Answers, Fields } from './answers.ts';
import { type FeeAnswers, unansweredFee } from './fee.ts';
import type { Household, Tax } from './fee-class.ts';
import type { Income } from './tax-forecast.ts';

const yenIn = (text: string | undefined) => (text === undefined ? 'unknown' : Number(text));

function taxIn(choice: string | undefined, amount: string | undefined): Tax {
  if (choice === 'untaxed') return 'untaxed';
  if (choice === 'kintowari') return 0;
  if (choice !== 'taxed') return 'unknown';
  return amount === undefined ? 'taxed' : Number(amount);
}

const yesNoIn = (value: string | undefined) =>
  value === 'yes' || value === 'no' ? value : 'unknown';

/** Returns the household whose tax decides the class. Under 18 it is the guardians', which is not asked (fact fee/household). */
export function householdFrom(fields: Fields): Household {
  const isMinor = fields['age'] === 'minor';
  return {
    publicAssistance: yesNoIn(fields['publicAssistance']),
    ownTax: isMinor ? 'unknown' : taxIn(fields['ownTax'], fields['ownTaxAmount']),
    spouseTax: isMinor
      ? 'unknown'
      : fields['spouseTax'] === 'no-spouse'
        ? 'no-spouse'
        : taxIn(fields['spouseTax'], fields['spouseTaxAmount']),
    addback: 0,
    groupHome: yesNoIn(fields['groupHome']),
  };
}

/** Returns the answers about money, at a price of one unit in yen. */
export const feeAnswersFrom = (fields: Fields, unitPrice: number): FeeAnswers => ({
  ...unansweredFee,
  ...householdFrom(fields),
  band: (fields['band'] ?? 'unknown') as FeeAnswers['band'],
  unitPrice,
});

/** Returns pay and household for the years ahead, or undefined where the salary or the day of hiring is not known, or the fee does not follow them. */
export function incomeFrom(fields: Fields, { hiredOn, proof }: Answers): Income | undefined {
  const monthlySalary = yenIn(fields['monthlySalary']);
  const isElse = fields['age'] === 'minor' || fields['publicAssistance'] === 'yes';
  if (isElse || hiredOn === 'unknown' || monthlySalary === 'unknown') return undefined;
  const { spouseTax } = fields;
  const proven = proof === 'unknown' ? yesNoIn(fields['techo']) : proof === 'techo' ? 'yes' : 'no';
  return {
    hiredOn,
    monthlySalary,
    yearlyBonus: yenIn(fields['yearlyBonus']),
    payInYearBefore: yenIn(fields['payInYearBefore']),
    payEarlierInYear: yenIn(fields['payEarlierInYear']),
    techo: proven,
    spouseTaxed:
      spouseTax === 'no-spouse' || spouseTax === 'untaxed'
        ? 'no'
        : spouseTax === undefined
          ? 'unknown'
          : 'yes',
  };
}
