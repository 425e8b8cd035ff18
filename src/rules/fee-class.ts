/** Yen a year, or a month where the name says so; whole and not negative. */
export type Yen = number;

/**
 * A person's residents' tax: the 所得割 in yen after deductions (0 = 均等割 alone), 'taxed' where the amount is not known, or 'untaxed'.
 */
export type Tax = Yen | 'untaxed' | 'taxed' | 'unknown';

export type YesNo = 'yes' | 'no' | 'unknown';

/** The four classes of fact fee/cap-…, the lowest first. */
export const feeClasses = ['seikatsuhogo', 'teishotoku', 'ippan1', 'ippan2'] as const;

export type FeeClass = (typeof feeClasses)[number];

/** Returns whether a month of that class costs nothing. */
export const isFree = (feeClass: FeeClass): boolean =>
  feeClass === 'seikatsuhogo' || feeClass === 'teishotoku';

export interface Household {
  readonly publicAssistance: YesNo;
  readonly ownTax: Tax;
  /** Parents and siblings are never asked about: fact fee/household. */
  readonly spouseTax: Tax | 'no-spouse';
  /** 住宅ローン控除 and 寄附金控除 of both, to be added to the 所得割: fact fee/addback. */
  readonly addback: Yen | 'unknown';
  readonly groupHome: YesNo;
}

/**
 * Returns every class still possible after these answers, the lowest first; one class if the answers decide.
 *
 * The line is the fact fee/shotokuwari-line in yen: below it is 一般1, on it is 一般2. The tax of both spouses is added up,
 * since the household of fact fee/household is judged as one.
 */
export function possibleClasses(household: Household, line: Yen): FeeClass[] {
  if (household.publicAssistance === 'yes') return ['seikatsuhogo'];
  const taxes = [household.ownTax, household.spouseTax].filter((tax) => tax !== 'no-spouse');
  const isSurelyTaxed = taxes.some((tax) => tax === 'taxed' || typeof tax === 'number');
  const isSurelyUntaxed = taxes.every((tax) => tax === 'untaxed');
  const amounts = [...taxes, household.addback];
  const least = amounts
    .filter((amount) => typeof amount === 'number')
    .reduce((sum, amount) => sum + amount, 0);
  const mayBeMore = amounts.some((amount) => amount === 'taxed' || amount === 'unknown');

  const possible: Record<FeeClass, boolean> = {
    seikatsuhogo: household.publicAssistance === 'unknown',
    teishotoku: !isSurelyTaxed,
    ippan1: !isSurelyUntaxed && household.groupHome !== 'yes' && least < line,
    ippan2: !isSurelyUntaxed && (household.groupHome !== 'no' || least >= line || mayBeMore),
  };
  return feeClasses.filter((feeClass) => possible[feeClass]);
}
