import type { AnswerKind } from '../../collections/schemas/local-questions.ts';
import type { Edition, Window } from '../../collections/schemas/local.ts';
import {
  isNarrower,
  isOwnQuestion,
} from '../../collections/editorial/house-rules/edition-answer-rules.ts';

/** So many windows the form has room for; those after them stay in the file as they are. */
export const windowSlots = 4;

/** What somebody filled in, by the names of the fields: 'time.decision:status' → ['answered']. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** How a question is answered, and what is written where its sentence is left empty. */
export interface AskedHere {
  readonly name: string;
  readonly kind: AnswerKind;
  /** By status and, where it is answered, by value: 'none', 'answered', 'できる'. */
  readonly sayings: Readonly<Record<string, string>>;
  /** The fact of the law below which no answer may fall unsaid. */
  readonly law?: string | undefined;
}

/** A file that was opened in the form, and what the fields then held. */
export interface OpenedEdition {
  readonly edition: Edition;
  readonly filled: Filled;
  /** Whether what was not touched was confirmed again. */
  readonly again: boolean;
}

/** Returns the text of the file that an edition is: YAML whose strings are all in quotation marks. What nobody touched of an opened file stays as it was, also where the form has no field for it. */
export function editionFile(
  filled: Filled,
  questions: readonly AskedHere[],
  opened?: OpenedEdition,
): string {
  const one = (name: string) => filled.get(name)?.[0]?.trim() ?? '';
  const confirmed = one('confirmed');
  const days = { confirmed, reviewBy: yearAfter(confirmed) };
  const before = opened?.edition.areas[0];
  const isSame = (of: string) =>
    opened !== undefined && sameFields(filled, opened.filled, `${of}:`);
  const windowNames = namesOfWindows(Object.keys(before?.windows ?? {}));
  const windows = windowNames.flatMap((name, number): [string, object][] => {
    const old = before?.windows[name];
    if (old && (number >= windowSlots || isSame(`window${number}`)))
      return [[name, opened?.again && number < windowSlots ? { ...old, confirmed } : old]];
    return one(`window${number}:name`) ? [[name, windowIn(filled, number, confirmed, old)]] : [];
  });
  const answers = questions.flatMap(({ name, kind, sayings, law }): [string, object][] => {
    const status = one(`${name}:status`);
    if (!status) return [];
    const old = before?.localAnswers[name];
    const isOwn = isOwnQuestion(one('operator:kind'), name);
    const voice = isOwn ? 'official' : 'heard';
    if (old && isSame(name))
      return [
        [name, { ...old, ...(!isOwn && { voice }), ...(opened?.again && { voice, ...days }) }],
      ];
    const value =
      status === 'answered' ? valueIn(filled, name, kind, windowNames, old?.value) : undefined;
    const own = one(`${name}:says`);
    const saying = sayings[typeof value === 'string' ? value : status] ?? '';
    // A span has its place in the sentence.
    const isBehind = kind === 'span' && value && own && !own.includes('{value}');
    const says = isBehind ? `${sayings['answered']}${own}` : own || saying;
    const title = one(`${name}:source`);
    const dated = title === old?.source?.title ? old.source.dated : undefined;
    const source = title ? { title, ...given({ url: one(`${name}:url`), dated }) } : undefined;
    const when = linesOf(one(`${name}:when`));
    const forms = old?.forms;
    const narrows = law ? (isNarrower({ status, value, when }) ? law : undefined) : old?.narrows;
    return [
      [name, { status, ...given({ value, says, when, forms, source, narrows }), voice, ...days }],
    ];
  });
  const code = one('area:code');
  return [
    ...(opened?.edition.invented && code === before?.code ? ['invented: true'] : []),
    'operator:',
    ...keys(
      {
        name: one('operator:name'),
        kind: one('operator:kind'),
        since: opened?.edition.operator.since ?? confirmed,
        contact: one('operator:contact'),
      },
      2,
    ),
    'areas:',
    `  - code: ${JSON.stringify(code)}`,
    `    name: ${JSON.stringify(one('area:name'))}`,
    '    windows:',
    ...windows.flatMap(([name, window]) => [`      ${name}:`, ...keys(window, 8)]),
    answers.length ? '    localAnswers:' : '    localAnswers: {}',
    ...answers.flatMap(([name, answer]) => [`      ${name}:`, ...keys(answer, 8)]),
    '',
  ].join('\n');
}

/** Returns whether nobody changed what begins so. */
function sameFields(now: Filled, then: Filled, start: string): boolean {
  const partsOf = (all: Filled) =>
    JSON.stringify([...all].filter(([name]) => name.startsWith(start)));
  return partsOf(now) === partsOf(then);
}

/** Returns what the windows are called in the file: as they were, then main, window1 … as far as there is room in the form. */
function namesOfWindows(before: readonly string[]): string[] {
  const names = [...before];
  for (let number = 0; names.length < windowSlots; number++) {
    const name = number ? `window${number}` : 'main';
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** `old`: what the form has no fields for stays. */
function windowIn(filled: Filled, number: number, confirmed: string, old?: Window): object {
  const one = (name: string) => filled.get(`window${number}:${name}`)?.[0]?.trim() ?? '';
  const simple = [
    'name',
    'plain',
    'place',
    'address',
    'phone',
    'extension',
    'fax',
    'mail',
    'form',
    'map',
    'closed',
    'reserve',
    'access',
    'route',
  ];
  const hours =
    one('from') && one('to')
      ? {
          days: one('days'),
          from: one('from'),
          to: one('to'),
          ...given({ lunch: one('lunch') }),
        }
      : undefined;
  const speak = given({
    筆談: one('writing'),
    手話: one('sign'),
    遠隔手話: one('remote'),
    やさしい日本語: old?.speak?.やさしい日本語,
  });
  return {
    ...given(Object.fromEntries(simple.map((name) => [name, one(name)]))),
    ...given({
      hours,
      speak: Object.keys(speak).length ? speak : undefined,
      serves: linesOf(one('serves')),
    }),
    confirmed,
  };
}

function valueIn(
  filled: Filled,
  name: string,
  kind: AnswerKind,
  windows: readonly string[],
  old: unknown,
): unknown {
  const all = (part: string) => filled.get(`${name}:${part}`) ?? [];
  const one = (part: string) => all(part)[0]?.trim() ?? '';
  const number = (part: string) => (one(part) ? Number(one(part)) : undefined);
  if (kind === 'span') return given({ from: number('from'), to: number('to'), unit: one('unit') });
  if (kind === 'papers') {
    const papers = Array.isArray(old) ? (old as { what: string }[]) : [];
    return linesOf(one('papers'))?.map(
      (what) => papers.find((paper) => paper.what === what) ?? { what },
    );
  }
  if (kind === 'place') return all('place').map((number) => windows[Number(number)]);
  if (kind === 'grade') return number('value');
  if (kind === 'form')
    return given({
      to: one('to'),
      by: all('by').length ? all('by') : undefined,
      paper: (old as { paper?: string } | undefined)?.paper,
    });
  if (kind === 'grant')
    return given({
      amount: number('amount'),
      per: one('per'),
      cap: number('cap'),
      who: linesOf(one('who')),
      how: one('how'),
      by: one('by'),
    });
  return one('value');
}

/** Returns the lines that hold something; undefined where none does. */
function linesOf(text: string): string[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length ? lines : undefined;
}

const given = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== ''),
  );

const keys = (all: object, indent: number): string[] =>
  Object.entries(all).map(
    ([key, value]) => `${' '.repeat(indent)}${key}: ${JSON.stringify(value)}`,
  );

/** '2027-01-10' → '2028-01-10' */
const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
