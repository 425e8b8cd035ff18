/** A query of a set, and the topics of which one must be found. */
export interface Query {
  readonly words: string;
  readonly topics: readonly string[];
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

/** Reads a set: query <TAB> topic|topic, and lines that begin with # are remarks. @throws naming a line of another form */
export function readQueries(set: string): Query[] {
  return set.split('\n').flatMap((line) => {
    if (!line.trim() || line.startsWith('#')) return [];
    const [words, topics] = line.split('\t');
    if (!words || !topics) throw new Error(`A query needs its topics after a tab: ${line}`);
    return [{ words, topics: topics.trim().split('|') }];
  });
}

/** How well the topics found, best first, answer the queries. */
export function scoreOf(answers: readonly (readonly [query: Query, topics: readonly string[]])[]): Score {
  const places = answers.map(([query, found]) => found.findIndex((topic) => query.topics.includes(topic)));
  const share = (counts: (place: number, i: number) => boolean) => places.filter(counts).length / answers.length;
  return {
    queries: answers.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    nothing: share((_, i) => answers[i]![1].length === 0),
    missed: answers.flatMap(([{ words, topics }, found], i) =>
      places[i]! >= 0 && places[i]! < 3 ? [] : [`${words} [${topics.join('|')}] → ${found.slice(0, 3).join(', ') || '(nothing)'}`],
    ),
  };
}

/** 'hit@1 96.6 %, hit@3 100.0 %, nothing 0.0 % of 87' */
export function inWords({ queries, first, firstThree, nothing }: Score): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `hit@1 ${percent(first)}, hit@3 ${percent(firstThree)}, nothing ${percent(nothing)} of ${queries}`;
}
