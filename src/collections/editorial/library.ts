import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Day } from '../../rules/index.ts';
import { factSchema, type Fact } from '../schemas/fact.ts';
import type { Finding } from './finding.ts';
import { passagesIn, type Passage } from './passages.ts';

export const kinds = [
  'guides',
  'faqs',
  'glossary',
  'steps',
  'services',
  'check',
  'questions',
  'stories',
  'facts',
  'sources',
] as const;
export type Kind = (typeof kinds)[number];

/** One file of content/, read but not yet judged. */
export interface Entry {
  readonly kind: Kind;
  /** 'fee', 'period/max', '03-apply' */
  readonly id: string;
  readonly file: string;
  /** Front matter, or the whole of a YAML file. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The line on which a front-matter key stands. */
  readonly lineOf: (key: string) => number;
  /** MDX after the front matter; empty in YAML files. */
  readonly body: string;
  readonly bodyLine: number;
  /** Everything readers see, front matter first. */
  readonly passages: readonly Passage[];
}

/** Everything in content/, and the day on which it is judged. */
export interface Library {
  readonly today: Day;
  readonly entries: readonly Entry[];
  readonly facts: ReadonlyMap<string, Fact>;
  /** Files that could not be read as what they should be. */
  readonly unreadable: readonly Finding[];
}

/** The keys whose strings readers see; '*' where all of them are. */
const proseKeys: Record<Kind, readonly string[]> = {
  guides: ['title', 'short', 'answer', 'who', 'aliases'],
  faqs: ['title', 'answer', 'aliases'],
  glossary: ['term', 'definition', 'otherNames', 'aliases'],
  steps: ['title', 'when', 'who', 'summary', 'documents', 'aliases'],
  services: [
    'name',
    'oneLine',
    'purpose',
    'activities',
    'place',
    'people',
    'timing',
    'length',
    'cost',
    'apply',
    'techo',
    'employer',
    'together',
  ],
  check: ['*'],
  questions: ['self', 'other', 'short', 'why', 'help', 'where', 'forWhom', 'labels', 'unknown'],
  stories: ['name', 'title', 'text', 'learn'],
  facts: ['title', 'statement', 'trap', 'ask'],
  sources: ['note'],
};

/** A story is one long example: its days and amounts are those of a person who never lived. */
const isExample = (kind: Kind, key: string): boolean => kind === 'stories' && key === 'text';

/** @param files path below content/ → text */
export function readLibrary(files: ReadonlyMap<string, string>, today: Day): Library {
  const entries: Entry[] = [];
  const unreadable: Finding[] = [];
  for (const [file, text] of files) {
    const kind = kinds.find((name) => file.startsWith(`${name}/`));
    if (!kind || !/\.(mdx|yaml)$/.test(file)) continue;
    const { entry, problem } = readEntry(kind, file, text);
    if (problem) unreadable.push(problem);
    if (entry) entries.push(entry);
  }
  const facts = new Map<string, Fact>();
  for (const entry of entries.filter(({ kind }) => kind === 'facts')) {
    const { data: fact, error } = factSchema.safeParse(entry.data);
    if (fact) facts.set(entry.id, fact);
    for (const { path, message } of error?.issues ?? []) {
      const key = path.join('.');
      const line = entry.lineOf(String(path[0] ?? ''));
      unreadable.push({
        file: entry.file,
        line,
        message: `${key || '事実'}の書き方がちがいます(${message})`,
        remedy: '書き直してください',
      });
    }
  }
  return { today, entries, facts, unreadable };
}

function readEntry(kind: Kind, file: string, text: string): { entry?: Entry; problem?: Finding } {
  const isMdx = file.endsWith('.mdx');
  const match = isMdx ? text.match(/^---\n([\s\S]*?)\n---(?:\n|$)/) : undefined;
  if (isMdx && !match) {
    return {
      problem: {
        file,
        line: 1,
        message: '前書きがありません',
        remedy: '1行めから「---」ではさんで書いてください',
      },
    };
  }
  const yaml = match?.[1] ?? text;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const front = match ? 1 : 0;
  const lineAtOffset = (offset = 0) => lines.linePos(offset).line + front;
  const [error] = document.errors;
  if (error || !isMap(document.contents)) {
    const problem = {
      file,
      line: lineAtOffset(error?.pos[0]),
      message: 'YAML として読めません',
      remedy: '字下げ、引用符、「: 」を確かめてください',
    };
    return { problem };
  }
  const body = match ? text.slice(match[0].length) : '';
  const bodyLine = match ? match[0].split('\n').length : 1;
  const pairs = document.contents.items;
  const lineOf = (key: string) => {
    const name = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
    return isScalar(name) ? lineAtOffset(name.range?.[0]) : 1;
  };
  const strings = stringsIn(document, proseKeys[kind], lineAtOffset).map((passage) => ({
    ...passage,
    inExample: isExample(kind, passage.key ?? ''),
  }));
  const passages = [...strings, ...passagesIn(body, bodyLine)];
  const id = file.slice(kind.length + 1).replace(/\.(mdx|yaml)$/, '');
  return { entry: { kind, id, file, data: document.toJS(), lineOf, body, bodyLine, passages } };
}

/** Strings under the given keys, however deep: 'aliases', 'ask.say'. */
function stringsIn(
  document: Document,
  keys: readonly string[],
  lineAtOffset: (offset?: number) => number,
): Passage[] {
  const passages: Passage[] = [];
  visit(document, {
    Scalar(role, { value, range }, path) {
      if (role === 'key' || typeof value !== 'string') return;
      const names = path.flatMap((node) =>
        'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      if (!keys.includes('*') && !keys.includes(names[0] ?? '')) return;
      if (names.at(-1) === 'link') return;
      passages.push({
        kind: 'front',
        key: names.join('.'),
        text: value,
        line: lineAtOffset(range?.[0]),
        inExample: false,
      });
    },
  });
  return passages;
}

/** The entries of some kinds. */
export function entriesOf(library: Library, ...wanted: Kind[]): Entry[] {
  return library.entries.filter(({ kind }) => wanted.includes(kind));
}

/** A front-matter value as text; empty where it is missing, which the schema complains about. */
export function textOf({ data }: Entry, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

/** A front-matter list of names; a single name is a list of one. */
export function namesOf({ data }: Entry, key: string): string[] {
  return [data[key]].flat().filter((value) => typeof value === 'string');
}
