/** What somebody filled in, by the names of the fields: 'time.decision:status' → ['answered']. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** How a question is answered, and what is written where its sentence is left empty. */
export interface AskedHere {
  readonly name: string;
  readonly kind: string;
  /** By status and, where it is answered, by value: 'none', 'answered', 'できる'. */
  readonly sayings: Readonly<Record<string, string>>;
}

/** Returns the text of the file that an edition is: YAML whose strings are all in quotation marks. */
export function editionFile(filled: Filled, questions: readonly AskedHere[]): string {
  const one = (name: string) => filled.get(name)?.[0]?.trim() ?? '';
  const confirmed = one('confirmed');
  const voice = one('operator:kind') === 'municipality' ? 'official' : 'heard';
  const days = { voice, confirmed, reviewBy: yearAfter(confirmed) };
  const windows = [0, 1, 2, 3]
    .filter((number) => one(`window${number}:name`))
    .map((number) => [windowName(number), windowIn(filled, number, confirmed)] as const);
  const answers = questions.flatMap(({ name, kind, sayings }) => {
    const status = one(`${name}:status`);
    if (!status) return [];
    const value = status === 'answered' ? valueIn(filled, name, kind) : undefined;
    const own = one(`${name}:says`);
    const saying = sayings[typeof value === 'string' ? value : status] ?? '';
    // A span has its place in the sentence.
    const says = kind === 'span' && value && own ? `${sayings['answered']}${own}` : own || saying;
    const title = one(`${name}:source`);
    const source = title ? { title, ...given({ url: one(`${name}:url`) }) } : undefined;
    const when = linesOf(one(`${name}:when`));
    return [[name, { status, ...given({ value, says, when, source }), ...days }] as const];
  });
  return [
    'operator:',
    ...keys(
      {
        name: one('operator:name'),
        kind: one('operator:kind'),
        since: confirmed,
        contact: one('operator:contact'),
      },
      2,
    ),
    'areas:',
    `  - code: ${JSON.stringify(one('area:code'))}`,
    `    name: ${JSON.stringify(one('area:name'))}`,
    '    windows:',
    ...windows.flatMap(([name, window]) => [`      ${name}:`, ...keys(window, 8)]),
    answers.length ? '    localAnswers:' : '    localAnswers: {}',
    ...answers.flatMap(([name, answer]) => [`      ${name}:`, ...keys(answer, 8)]),
    '',
  ].join('\n');
}

const windowName = (number: number): string => (number ? `window${number}` : 'main');

function windowIn(filled: Filled, number: number, confirmed: string): Record<string, unknown> {
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
    'closed',
    'reserve',
    'access',
    'route',
  ];
  const hours =
    one('from') && one('to') ? { days: one('days'), from: one('from'), to: one('to') } : undefined;
  const speak = given({ 筆談: one('writing'), 手話: one('sign'), 遠隔手話: one('remote') });
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

function valueIn(filled: Filled, name: string, kind: string): unknown {
  const all = (part: string) => filled.get(`${name}:${part}`) ?? [];
  const one = (part: string) => all(part)[0]?.trim() ?? '';
  const number = (part: string) => (one(part) ? Number(one(part)) : undefined);
  if (kind === 'span') return given({ from: number('from'), to: number('to'), unit: one('unit') });
  if (kind === 'papers') return linesOf(one('papers'))?.map((what) => ({ what }));
  if (kind === 'place') return all('place').map(Number).map(windowName);
  if (kind === 'grade') return number('value');
  if (kind === 'form')
    return given({ to: one('to'), by: all('by').length ? all('by') : undefined });
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

const keys = (all: Record<string, unknown>, indent: number): string[] =>
  Object.entries(all).map(
    ([key, value]) => `${' '.repeat(indent)}${key}: ${JSON.stringify(value)}`,
  );

/** '2027-01-10' → '2028-01-10' */
const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
