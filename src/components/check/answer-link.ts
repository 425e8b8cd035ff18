import { options, dayQuestions, circumstances } from '../../rules/answers.ts';
import { bands } from '../../rules/fee.ts';

/** The fields of the form by name; what is unknown or empty is left out. */
export type Fields = Readonly<Record<string, string>>;

/** The version of the format below. A later one must still open links of this one. */
const version = '1';

const amountFields = ['ownTaxAmount', 'spouseTaxAmount', 'monthlySalary', 'yearlyBonus', 'payEarlierInYear', 'payInYearBefore'];

const taxes = ['untaxed', 'kintowari', 'taxed', 'unknown'];
const feeOptions: Readonly<Record<string, readonly string[]>> = {
  publicAssistance: ['yes', 'no', 'unknown'],
  ownTax: taxes,
  spouseTax: ['no-spouse', ...taxes],
  groupHome: ['yes', 'no', 'unknown'],
  band: [...bands, 'unknown'],
};

/** Every field a link may carry, and how its value must look. */
const patterns = new Map<string, RegExp>([
  ...Object.entries({ ...options, ...feeOptions }).map(([name, values]): [string, RegExp] => [name, new RegExp(`^(?:${values.join('|')})$`)]),
  ...dayQuestions.map((name): [string, RegExp] => [name, /^\d{4}-\d{2}-\d{2}$/]),
  ...amountFields.map((name): [string, RegExp] => [name, /^\d{1,9}$/]),
  ['circumstances', new RegExp(`^(?:(?:${circumstances.join('|')}),?)+$`)],
]);

/** Answers as the part of an address behind #, which is never sent: 'v=1&priorService=transition&hiredOn=2026-04-01' */
export function linkOf(fields: Fields): string {
  return new URLSearchParams({ v: version, ...fields }).toString().replaceAll('%2C', ',');
}

/**
 * The answers in the part of an address behind #. Never throws.
 * @returns undefined where it holds none; complete is false where something could not be restored
 */
export function fieldsIn(hash: string): { fields: Fields; complete: boolean } | undefined {
  const text = hash.replace(/^#/, '').slice(0, 4000);
  if (!/^v=/.test(text)) return undefined;
  const parameters = [...new URLSearchParams(text)];
  const understood = parameters.filter(([name, value]) => patterns.get(name)?.test(value));
  const isVersion = ([name, value]: [string, string]) => name === 'v' && value === version;
  const complete = parameters.every((entry) => understood.includes(entry) || isVersion(entry)) && parameters.some(isVersion);
  return { fields: Object.fromEntries(understood), complete };
}
