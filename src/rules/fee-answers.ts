import type { Answers, Fields } from './answers.ts';
import { monthOf } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { type FeeAnswers, unansweredFee } from './fee.ts';
import type { Household, Tax, Yen } from './fee-class.ts';
import type { Income } from './tax-forecast.ts';

const yenIn = (text: string | undefined): Yen | 'unknown' =>
  text === undefined ? 'unknown' : Number(text);

function taxIn(choice: string | undefined, amount: string | undefined): Tax {
  if (choice === 'untaxed') return 'untaxed';
  if (choice === 'kintowari') return 0;
  if (choice !== 'taxed') return 'unknown';
  return amount === undefined ? 'taxed' : Number(amount);
}

const yesNoIn = (value: string | undefined) =>
  value === 'yes' || value === 'no' ? value : 'unknown';

/**
 * Returns whether the pay slip alone says that the person is taxed in the year that counts now.
 *
 * The tax of a year is taken out of the pay from the month before it counts (fact fee/july): in that month the slip is a year
 * ahead of the fee, and only the notice tells.
 */
export const isTaxedBySlip = (fields: Fields, facts: FactSheet, today: Day): boolean =>
  fields['taxOnPaySlip'] === 'yes' && monthOf(today) !== valueOn(facts, 'fee/july', today) - 1;

/** Returns the tax of the spouse in the same household. */
function spouseTaxIn({ married, spouseTax, spouseTaxAmount }: Fields): Household['spouseTax'] {
  if (married === 'no') return 'no-spouse';
  return married === 'yes' ? taxIn(spouseTax, spouseTaxAmount) : 'unknown';
}

/** Returns the household whose tax decides the class. Under 18 it is the guardians', which is not asked (fact fee/household). */
export function householdFrom(fields: Fields, facts: FactSheet, today: Day): Household {
  const isMinor = fields['age'] === 'minor';
  const ownTax = isTaxedBySlip(fields, facts, today)
    ? 'taxed'
    : taxIn(fields['ownTax'], fields['ownTaxAmount']);
  return {
    publicAssistance: yesNoIn(fields['publicAssistance']),
    ownTax: isMinor ? 'unknown' : ownTax,
    spouseTax: isMinor ? 'unknown' : spouseTaxIn(fields),
    addback: 0,
    groupHome: yesNoIn(fields['groupHome']),
  };
}

/** Returns the answers about money, at the price of one unit that a fact names. */
export const feeAnswersFrom = (
  fields: Fields,
  price: 'fee/unit-price' | 'fee/unit-price-reference',
  facts: FactSheet,
  today: Day,
): FeeAnswers => ({
  ...unansweredFee,
  ...householdFrom(fields, facts, today),
  band: (fields['band'] ?? 'unknown') as FeeAnswers['band'],
  unitPrice: valueOn(facts, price, today),
});

/** Returns pay and household for the years ahead, or undefined where the pay or the day of hiring is not known, or the fee does not follow them. */
export function incomeFrom(fields: Fields, { hiredOn, proof }: Answers): Income | undefined {
  const [yearlyPay, monthlySalary] = [yenIn(fields['yearlyPay']), yenIn(fields['monthlySalary'])];
  const isElse = fields['age'] === 'minor' || fields['publicAssistance'] === 'yes';
  if (isElse || hiredOn === 'unknown' || (yearlyPay === 'unknown' && monthlySalary === 'unknown'))
    return undefined;
  const spouseTax = spouseTaxIn(fields);
  const proven = proof === 'unknown' ? yesNoIn(fields['techo']) : proof === 'techo' ? 'yes' : 'no';
  return {
    hiredOn,
    yearlyPay,
    monthlySalary,
    yearlyBonus: yenIn(fields['yearlyBonus']),
    payInYearBefore: yenIn(fields['payInYearBefore']),
    payEarlierInYear: yenIn(fields['payEarlierInYear']),
    techo: proven,
    spouseTaxed:
      spouseTax === 'no-spouse' || spouseTax === 'untaxed'
        ? 'no'
        : spouseTax === 'unknown'
          ? 'unknown'
          : 'yes',
  };
}
