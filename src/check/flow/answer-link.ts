import {
  circumstances,
  type Day,
  dayQuestions,
  feeOptions,
  feeQuestions,
  type Fields,
  options,
  parseDay,
} from '../../rules/index.ts';

/** Who answers: the person, or somebody for them. */
export type Who = 'self' | 'other';

/** Everything a link can carry. */
export interface Shared {
  readonly fields: Fields;
  readonly who: Who;
  /** The day of which it is asked, where it is not today. */
  readonly on: Day | undefined;
}

/**
 * The format below. Version 1 (until 2026-11) had no `who`, `on`, `region` and `techo`; until 2026-11 `spouseTax` said `no-spouse`
 * where there is no `married` now. All that is still read.
 */
const version = '2';
const readable = ['1', '2'];

/** Every field a link may carry, and how its value must look. */
const patterns = new Map<string, RegExp>([
  ...Object.entries({ ...options, ...feeOptions }).map(([name, values]): [string, RegExp] => [
    name,
    new RegExp(`^(?:${values.join('|')})$`),
  ]),
  ...dayQuestions.map((name): [string, RegExp] => [name, /^\d{4}-\d{2}-\d{2}$/]),
  ...feeQuestions
    .filter((name) => !(name in feeOptions))
    .map((name): [string, RegExp] => [name, /^\d{1,9}$/]),
  ['circumstances', new RegExp(`^(?:(?:${circumstances.join('|')}),?)+$`)],
]);

/** Returns the answers as the part of an address behind #, which is never sent: 'v=2&priorService=transition&hiredOn=2026-04-01' */
export function answerLink({ fields, who, on }: Shared): string {
  const more = { ...(who === 'other' ? { who } : {}), ...(on ? { on } : {}) };
  return new URLSearchParams({ v: version, ...more, ...fields }).toString().replaceAll('%2C', ',');
}

/**
 * Returns the answers in the part of an address behind #, undefined where it holds none; complete is false where something could
 * not be restored, begins true where a date is taken along to the first question. Never throws.
 */
export function sharedIn(
  hash: string,
): (Shared & { complete: boolean; begins?: boolean }) | undefined {
  const whole = hash.replace(/^#/, '');
  const text = whole.slice(0, 4000);
  if (!/^v=/.test(text)) return undefined;
  const parameters = [...new URLSearchParams(text)];
  const fields: Record<string, string> = {};
  let [who, on, isVersion, complete, begins]: [Who, Day | undefined, boolean, boolean, boolean] = [
    'self',
    undefined,
    false,
    true,
    false,
  ];
  for (const [name, value] of parameters) {
    if (name === 'v' && readable.includes(value)) isVersion = true;
    else if (name === 'begin') begins = true;
    else if (name === 'who' && (value === 'self' || value === 'other')) who = value;
    else if (name === 'on' && parseDay(value)) on = value;
    else if (name === 'spouseTax' && value === 'no-spouse') fields['married'] = 'no';
    else if (patterns.get(name)?.test(value)) fields[name] = value;
    else complete = false;
  }
  if (fields['spouseTax']) fields['married'] ??= 'yes';
  return {
    fields,
    who,
    on,
    complete: complete && isVersion && text === whole,
    ...(begins && { begins }),
  };
}
