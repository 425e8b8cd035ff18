import { isMap, isScalar } from 'yaml';
import { partsOf } from '../../facts/markup.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';
import { basisHole, hole, readBody, type Body, type Passage } from './read-body.ts';
import { lineOfPath, withLines } from './line-of-path.ts';
import type { Fault } from './fault.ts';
import { isList, misencoded, misplaced } from './misplaced.ts';
import { quickYaml } from './quick-yaml.ts';
import { bodyProblem, brokenList, yamlProblem, type Unreadable } from './unreadable.ts';

/** One file of content/, read but not yet judged. */
export interface Entry {
  readonly collection: CollectionName;
  /** 'fee', 'period/max', '03-apply' */
  readonly id: string;
  readonly file: string;
  /** Front matter, or the whole of a YAML file. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The line on which a key of front matter or YAML stands, however far in: or the nearest that it would stand in. */
  readonly lineOf: (...path: PropertyKey[]) => number;
  /** MDX after the front matter; empty in YAML files. */
  readonly body: Body;
  /** Everything readers see, front matter first. */
  readonly passages: readonly Passage[];
}

/** The keys whose strings readers do not see; whatever else is written is judged. */
const unseen = new Set(
  'topic group figure reviewed nextReview related faqs cites reading guide glossary on answers expect unit values until checked reviewBy dossier drawing more blocks'.split(
    ' ',
  ),
);
/** The same of keys further in. */
const unseenWithin = new Set(
  'link drawing noDrawing id cites on kind facts law is tests'.split(' '),
);
/** What an edition says in sentences; its names, numbers and addresses are its own. */
const saidByEdition = new Set(['says', 'plain', 'when', 'what', 'instead', 'who', 'how']);
function isSeen(collection: CollectionName, [key = '', ...within]: readonly string[]): boolean {
  if (unseenWithin.has(within.at(-1) ?? '') || within.includes('cells')) return false;
  if (collection === 'sources') return key === 'note';
  // The names are the standard's.
  if (collection === 'accessibility' && within.at(-1) === 'name') return false;
  if (collection === 'local') return saidByEdition.has(within.at(-1) ?? '');
  return collection === 'check' || !unseen.has(key);
}

/** The front-matter string of a page whose figure or words may stand under the marker: **6か月** */
const markable: Partial<Record<CollectionName, string>> = {
  guides: 'answer',
  easy: 'answer',
  faqs: 'answer',
  glossary: 'definition',
  steps: 'summary',
};
/** Returns the front-matter key of a collection that may hold a marker; undefined where none may. */
export const markableKey = (collection: CollectionName): string | undefined => markable[collection];

/**
 * Returns a file as an entry, or what keeps it from being one; nothing for a list that can be read.
 * @param quickly without the lines of what stands in YAML, as long as it can be read
 */
export function readEntry(
  file: string,
  text: string,
  quickly = false,
): { entry?: Entry; problem?: Fault } {
  const fail = (problem: Unreadable) => ({ problem: { file, ...problem } });
  const wrong = misplaced(file) ?? misencoded(text);
  if (wrong) return fail({ line: 1, ...wrong });
  const collection = collectionNames.find((name) => file.startsWith(`${name}/`));
  if (!collection) {
    const broken = isList(file) ? brokenList(file, text, quickly) : undefined;
    return broken ? fail(broken) : {};
  }
  const match = file.endsWith('.mdx') ? text.match(/^---\n([\s\S]*?)\n---(?:\n|$)/) : undefined;
  if (match === null)
    return fail({
      line: 1,
      message: '前書きがありません',
      remedy: '1行めから「---」ではさんで書いてください',
    });
  const yaml = match?.[1] ?? text;
  const quick = quickly ? quickYaml(yaml) : undefined;
  const read = quick ? withoutLines(quick) : readYaml(yaml, match ? 1 : 0);
  if ('message' in read) return fail(read);
  const bodyLine = match ? match[0].split('\n').length : 1;
  const bodyText = match ? text.slice(match[0].length) : '';
  const { body, problem } = bodyOrProblem(bodyText, bodyLine);
  const entry = {
    collection,
    id: file.slice(collection.length + 1).replace(/\.(mdx|yaml)$/, ''),
    file,
    data: read.data,
    lineOf: read.lineOf,
    body,
    passages: [...stringsIn(read, collection), ...body.passages],
  };
  return problem ? { entry, ...fail(problem) } : { entry };
}

/** YAML that could be read, with the lines of its keys, and of its strings. */
interface Read extends Pick<Entry, 'data' | 'lineOf'> {
  readonly lineOfString: (path: readonly string[]) => number;
}

const withoutLines = (data: object): Read => ({
  data: data as Entry['data'],
  lineOf: () => 1,
  lineOfString: () => 1,
});

/** Returns what YAML holds, or what is wrong with it; `before`: how many lines stand above it. */
function readYaml(text: string, before: number): Read | Unreadable {
  const { document, lines } = withLines(text);
  const lineAtOffset = (offset = 0) => lines.linePos(offset).line + before;
  const [error] = document.errors;
  if (error || !isMap(document.contents))
    return { line: lineAtOffset(error?.pos[0]), ...yamlProblem(error?.code) };
  const lineOf = (...path: PropertyKey[]) => {
    const line = lineOfPath(document, lines, path);
    return line === undefined ? 1 : line + before;
  };
  try {
    return {
      data: document.toJS() as Record<string, unknown>,
      lineOf,
      lineOfString(path) {
        const node = document.getIn(path, true);
        return isScalar(node) ? lineAtOffset(node.range?.[0]) : lineOf(...path);
      },
    };
  } catch {
    return {
      line: 1,
      message: '「&」の名前を「*」で引く行が多すぎます',
      remedy: '引かずに、そのまま書いてください',
    };
  }
}

function bodyOrProblem(text: string, line: number): { body: Body; problem?: Unreadable } {
  try {
    return { body: readBody(text, line) };
  } catch (error) {
    return {
      body: readBody('', line),
      problem: bodyProblem(error instanceof Error ? error.message : String(error), text, line),
    };
  }
}

/** Every string that readers see, however deep: 'aliases', 'ask.say'. */
function stringsIn({ data, lineOfString }: Read, collection: CollectionName): Passage[] {
  const passages: Passage[] = [];
  const visit = (value: unknown, path: readonly string[], names: readonly string[]): void => {
    if (Array.isArray(value)) value.forEach((one, i) => visit(one, [...path, String(i)], names));
    else if (typeof value === 'object' && value && !(value instanceof Date))
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key], [...names, key]);
    if (typeof value !== 'string' || !isSeen(collection, names)) return;
    const line = lineOfString(path);
    // A story is one long example: its days and amounts are those of a person who never lived.
    const inExample = collection === 'stories' && names[0] === 'text';
    passages.push({
      kind: 'front',
      key: names.join('.'),
      line,
      inExample,
      ...withHoles(names[0] === markable[collection] ? value.replaceAll('**', '') : value, line),
    });
  };
  visit(data, [], []);
  return passages;
}

/** Returns a string with a hole for each component in it. */
export function withHoles(value: string, line: number): Pick<Passage, 'text' | 'tags'> {
  const parts = partsOf(value);
  const holeFor = ({ name }: { name: string }) => (name === 'Basis' ? basisHole : hole);
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : holeFor(part))).join(''),
    tags: parts
      .filter((part) => typeof part !== 'string')
      .map((part) => ({ ...part, holdsText: false, line, endLine: line, inside: undefined })),
  };
}
