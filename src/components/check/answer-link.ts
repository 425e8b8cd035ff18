import { options, dayQuestions, circumstances } from '../../rules/answers.ts';

/** The fields of the form by name; what is unknown or empty is left out. */
export type Fields = Readonly<Record<string, string>>;

/** The version of the format below. A later one must still open links of this one. */
const version = '1';

const feeFields = ['publicAssistance', 'ownTax', 'spouseTax', 'groupHome', 'band'];
const amountFields = ['ownTaxAmount', 'spouseTaxAmount', 'monthlySalary', 'yearlyBonus', 'payInYearBefore'];

/** Every field a link may carry, and how its value must look. */
const patterns = new Map<string, RegExp>([
  ...Object.entries(options).map(([name, values]): [string, RegExp] => [name, new RegExp(`^(?:${values.join('|')})$`)]),
  ...dayQuestions.map((name): [string, RegExp] => [name, /^\d{4}-\d{2}-\d{2}$/]),
  ...feeFields.map((name): [string, RegExp] => [name, /^[a-z0-9-]{1,12}$/]),
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
