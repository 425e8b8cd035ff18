/** The kinds of queries, and what they are called in the report. */
export const kinds = {
  term: '制度のことば',
  kana: 'かな・よみ',
  variant: '書き方のちがい・略語',
  everyday: 'ふだんのことば',
  question: '問いの文',
  several: '2つ以上のことば',
  half: '書きかけ',
  text: '本文だけのことば',
  typo: '打ちまちがい',
  given: 'ひらかれた組(種類なし)',
} as const;
export type Kind = keyof typeof kinds;

/** A query of a set, and the topics or pages (「faqs/lapsed/」) of which one must be found. */
export interface Query {
  readonly words: string;
  readonly right: readonly string[];
  readonly kind: Kind;
}

/** What is told of a result: its topic, and where it leads. */
interface Result {
  readonly topic: string;
  readonly path: string;
}

interface Score {
  readonly queries: number;
  /** Shares of the queries, 0 to 1: a right result first, among the first three, and nothing found at all. */
  readonly first: number;
  readonly firstThree: number;
  readonly nothing: number;
  /** Those without a right result among the first three: 「query [expected] → found」. */
  readonly missed: readonly string[];
}

/** Reads a set: query <TAB> topic|page <TAB> kind, and lines that begin with # are remarks. @throws naming a line of another form */
export function readQueries(set: string): Query[] {
  return set.split('\n').flatMap((line) => {
    if (!line.trim() || line.startsWith('#')) return [];
    const [words, right, kind = 'given'] = line.trimEnd().split('\t');
    if (!words || !right) throw new Error(`A query needs its topics after a tab: ${line}`);
    if (!(kind in kinds))
      throw new Error(
        `「${words}」: the kind 「${kind}」 is none of ${Object.keys(kinds).join(', ')}`,
      );
    return [{ words, right: right.split('|'), kind: kind as Kind }];
  });
}

/** At which place a right result stands, from 1; undefined where none does. */
export function rankOf({ right }: Query, found: readonly Result[]): number | undefined {
  const isRight = ({ topic, path }: Result) =>
    right.includes(topic) || right.includes(path.replace(/#.*/, ''));
  return found.findIndex(isRight) + 1 || undefined;
}

/** How well what was found, best first, answers the queries. */
export function scoreOf(
  answers: readonly (readonly [query: Query, found: readonly Result[]])[],
): Score {
  const ranks = answers.map(([query, found]) => rankOf(query, found) ?? Infinity);
  const share = (counts: (rank: number, i: number) => boolean) =>
    ranks.filter(counts).length / answers.length;
  return {
    queries: answers.length,
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank <= 3),
    nothing: share((_, i) => answers[i]![1].length === 0),
    missed: answers.flatMap(([{ words, right }, found], i) =>
      ranks[i]! <= 3
        ? []
        : [`${words} [${right.join('|')}] → ${told(found.slice(0, 3)) || '(nothing)'}`],
    ),
  };
}

const told = (found: readonly Result[]): string => found.map(({ topic }) => topic).join(', ');

/** 'hit@1 96.6 %, hit@3 100.0 %, nothing 0.0 % of 87' */
export function inWords({ queries, first, firstThree, nothing }: Score): string {
  return `hit@1 ${percent(first)}, hit@3 ${percent(firstThree)}, nothing ${percent(nothing)} of ${queries}`;
}

/** 0.966 → '96.6 %' */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
