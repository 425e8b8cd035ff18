import { kinds, percent, rankOf, scoreOf, type Kind, type Query } from '../tests/queries/score.ts';
import type { sets } from '../tests/queries/sets.ts';
import type { EngineName } from '../tests/engines/engine.ts';
import type { Shown } from '../tests/setup/ask-search.ts';
import { table } from './table.ts';

/** A set of queries and what each way of searching shows for them. */
export interface AskedSet {
  readonly set: (typeof sets)[number];
  readonly queries: readonly Query[];
  readonly engines: ReadonlyMap<EngineName, readonly (readonly Shown[])[]>;
  readonly untuned: readonly (readonly Shown[])[];
}

const scored = (queries: readonly Query[], shown: readonly (readonly Shown[])[]) =>
  scoreOf(queries.map((query, i) => [query, shown[i]!]));
const row = (name: string, queries: readonly Query[], shown: readonly (readonly Shown[])[]) => {
  const { first, firstThree, nothing } = scored(queries, shown);
  return [name, queries.length, percent(first), percent(firstThree), percent(nothing)];
};

/** Returns the figures in columns, and the whole report in Markdown: the figures, then every query that may be seen. */
export function reportOf(
  asked: readonly AskedSet[],
  { showKept }: { showKept: boolean },
): { figures: string; whole: string } {
  const figures = [bySet(asked), byKind(asked), sameInAll(asked)].join('\n\n');
  const seen = asked.filter(({ set }) => showKept || !set.keptAside).map(queriesOf);
  return {
    figures,
    whole: `# さがすの報告\n\n\`\`\`\n${figures}\n\`\`\`\n\n${seen.join('\n\n')}\n`,
  };
}

const columns = ['問い', '1番め', '3番めまで', 'なし'];

function bySet(asked: readonly AskedSet[]): string {
  const rows = asked.flatMap(({ set, queries, engines, untuned }) => [
    ...[...engines].map(([name, shown]) => row(`${set.name} ${name}`, queries, shown)),
    row(`${set.name} 調整なしのPagefind`, queries, untuned),
  ]);
  return table(['組とエンジン', ...columns], rows);
}

function byKind(asked: readonly AskedSet[]): string {
  const all = asked.flatMap(({ queries, engines, untuned }) =>
    queries.map((query, i) => ({
      query,
      ours: [...engines.values()][0]![i]!,
      untuned: untuned[i]!,
    })),
  );
  const rows = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const own = all.filter(({ query }) => query.kind === kind);
    const queries = own.map(({ query }) => query);
    return own.length
      ? [
          row(
            kinds[kind],
            queries,
            own.map(({ ours }) => ours),
          ),
          row(
            '  調整なしのPagefind',
            queries,
            own.map(({ untuned }) => untuned),
          ),
        ]
      : [];
  });
  return table(['種類', ...columns], rows);
}

/** Whether the first three results are the same in all engines. */
function sameInAll(asked: readonly AskedSet[]): string {
  const three = (shown: readonly Shown[]) =>
    shown
      .slice(0, 3)
      .map(({ path }) => path)
      .join(' ');
  const names = [...(asked[0]?.engines.keys() ?? [])];
  const different = asked.flatMap(({ queries, engines }) => {
    const [first, ...others] = [...engines.values()];
    return queries.filter((_, i) => others.some((other) => three(other[i]!) !== three(first![i]!)));
  });
  return `はじめの3つがエンジンでちがう問い(${names.join('・')}): ${different.length}${different.map(({ words }) => `\n  ${words}`).join('')}`;
}

/** A table of one set, those that miss first. */
function queriesOf({ set, queries, engines, untuned }: AskedSet): string {
  const ours = [...engines.values()][0]!;
  const lines = queries.map((query, i) => ({
    query,
    shown: ours[i]!,
    rank: rankOf(query, ours[i]!),
    before: rankOf(query, untuned[i]!),
  }));
  lines.sort((a, b) => (b.rank ?? 99) - (a.rank ?? 99));
  const cells = lines.map(({ query, shown, rank, before }) =>
    [
      query.words,
      kinds[query.kind],
      query.right.join('・'),
      ...[0, 1, 2].map((i) => (shown[i] ? `${shown[i].title}(${shown[i].kind})` : '')),
      rank ?? 'なし',
      before ?? 'なし',
    ]
      .map((cell) => String(cell).replaceAll('|', '\\|'))
      .join(' | '),
  );
  const head = '問い | 種類 | 合う話題 | 1番め | 2番め | 3番め | 順位 | 調整なしの順位';
  return [
    `## ${set.name}(${set.file})`,
    '',
    `| ${head} |`,
    `| ${head
      .split(' | ')
      .map(() => '---')
      .join(' | ')} |`,
    ...cells.map((line) => `| ${line} |`),
  ].join('\n');
}
