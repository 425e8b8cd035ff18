/** The kinds of queries, and what they are called in the report. */
export const kinds = {
  term: '制度のことば',
  kana: 'かな・よみ',
  variant: '書き方のちがい・略語',
  everyday: 'ふだんのことば',
  question: '問いの文',
  several: '2つ以上のことば',
  half: '書きかけ',
  typo: '打ちまちがい',
  given: 'ひらかれた組(種類なし)',
} as const;
export type Kind = keyof typeof kinds;

/** A query of a set, and the topics of which one must be found. */
export interface Query {
  readonly words: string;
  readonly topics: readonly string[];
  readonly kind: Kind;
}

export interface Score {
  readonly queries: number;
  /** Shares of the queries, 0 to 1: a right topic first, among the first three, and nothing found at all. */
  readonly first: number;
  readonly firstThree: number;
  readonly nothing: number;
  /** Those without a right topic among the first three: 「query [expected] → found」. */
  readonly missed: readonly string[];
}

/** Reads a set: query <TAB> topic|topic <TAB> kind, and lines that begin with # are remarks. @throws naming a line of another form */
export function readQueries(set: string): Query[] {
  return set.split('\n').flatMap((line) => {
    if (!line.trim() || line.startsWith('#')) return [];
    const [words, topics, kind = 'given'] = line.trimEnd().split('\t');
    if (!words || !topics) throw new Error(`A query needs its topics after a tab: ${line}`);
    if (!(kind in kinds))
      throw new Error(
        `「${words}」: the kind 「${kind}」 is none of ${Object.keys(kinds).join(', ')}`,
      );
    return [{ words, topics: topics.split('|'), kind: kind as Kind }];
  });
}

/** At which place a right topic stands, from 1; undefined where none does. */
export function rankOf({ topics }: Query, found: readonly string[]): number | undefined {
  return found.findIndex((topic) => topics.includes(topic)) + 1 || undefined;
}

/** How well the topics found, best first, answer the queries. */
export function scoreOf(
  answers: readonly (readonly [query: Query, topics: readonly string[]])[],
): Score {
  const ranks = answers.map(([query, found]) => rankOf(query, found) ?? Infinity);
  const share = (counts: (rank: number, i: number) => boolean) =>
    ranks.filter(counts).length / answers.length;
  return {
    queries: answers.length,
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank <= 3),
    nothing: share((_, i) => answers[i]![1].length === 0),
    missed: answers.flatMap(([{ words, topics }, found], i) =>
      ranks[i]! <= 3
        ? []
        : [`${words} [${topics.join('|')}] → ${found.slice(0, 3).join(', ') || '(nothing)'}`],
    ),
  };
}

/** 'hit@1 96.6 %, hit@3 100.0 %, nothing 0.0 % of 87' */
export function inWords({ queries, first, firstThree, nothing }: Score): string {
  return `hit@1 ${percent(first)}, hit@3 ${percent(firstThree)}, nothing ${percent(nothing)} of ${queries}`;
}

/** 0.966 → '96.6 %' */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
