import * as pagefind from 'pagefind';
import { generatedPages, htmlOf } from './generated-site.ts';
import { searchCost, type SearchCost } from './search-cost.ts';
import { ourSite, realPages, removeSearchSites, untunedSite } from './search-sites.ts';
import { table } from './table.ts';

/** Words of the site, everyday words, a question, two words, a slip, a word that only the text holds, and one beside another. */
const queries = [
  'お金',
  'てちょう',
  '手帳がなくても使えますか',
  '料金 結婚',
  '手張なし',
  '会議室',
  '産業医 会議室',
];

/** What a site must keep to, and how much more a query may cost when 60 pages have become 2,000. */
export const budget = {
  nameBytes: 80_000,
  textBytes: 160_000,
  fast: 300,
  slow: 1200,
  work: 60,
  growth: 2,
};

/** Returns in a table what a query costs here and with Pagefind as it comes: on this site, and on generated ones of 60 and of 2,000 pages. */
export async function searchFigures(executablePath: string): Promise<string> {
  const real = realPages();
  const [small, large] = [generatedPages(real, 60), generatedPages(real, 2000)];
  const html = (pages: typeof real) =>
    new Map(pages.map((page) => [`/${page.path}`, htmlOf(page)]));
  try {
    const sites = [
      await ourSite(`このサイト(${real.length}ページ)`, real),
      await untunedSite('同じページ、調整なしのPagefindとその画面'),
      await ourSite('作ったサイト、60ページ', small),
      await ourSite('作ったサイト、2,000ページ', large),
      await untunedSite('同じ60ページ、調整なし', html(small)),
      await untunedSite('同じ2,000ページ、調整なし', html(large)),
    ];
    await pagefind.close();
    const costs: SearchCost[] = [];
    for (const [i, site] of sites.entries())
      costs.push(await searchCost(executablePath, site, queries, { timed: i < 2 }));
    return searchReport(costs);
  } finally {
    removeSearchSites();
  }
}

function searchReport(costs: readonly SearchCost[]): string {
  const rows = costs.map(
    ({
      site,
      answered,
      bytes,
      mostBytes,
      settledBytes,
      requests,
      fast,
      slow,
      slowWithoutWorkers,
      work,
      workWithoutWorkers,
    }) => [
      site,
      answered,
      bytes,
      mostBytes,
      settledBytes,
      requests,
      fast,
      slow || '',
      slowWithoutWorkers || '',
      work || '',
      workWithoutWorkers || '',
    ],
  );
  const [ours, untuned, small, large, untunedSmall, untunedLarge] = costs as readonly [
    SearchCost,
    SearchCost,
    SearchCost,
    SearchCost,
    SearchCost,
    SearchCost,
  ];
  const times = (a: number, b: number) => (a / b).toFixed(2);
  return [
    table(
      [
        'さがす(はじめての1回、中央の値)',
        '見つかった問い',
        'B 最初の結果まで',
        'B いちばん多い問い',
        'B 静まるまで',
        '通信',
        'ms 速い線',
        'ms おそい4G',
        'Workerなし',
        'ms 次の問いの画面',
        'Workerなし',
      ],
      rows,
    ),
    'おそい4Gと次の問いは、計算を4分の1の速さにした電話で。Workerの中の計算は、おそくならない。「Workerなし」では、すべてがおそくなる。',
    `上限: 名前で足りる問い ${budget.nameBytes.toLocaleString('en')} B、本文もさがす問い ${budget.textBytes.toLocaleString('en')} B、${budget.fast} ms、${budget.slow} ms、${budget.work} ms`,
    `調整なしのPagefindと比べて: ${times(ours.bytes, untuned.bytes)}倍のバイト、おそい4Gで${times(ours.slow, untuned.slow)}倍の時間`,
    `60ページから2,000ページへ: ここ ${times(large.bytes, small.bytes)}倍(いちばん多い問いが静まるまで ${times(large.mostSettledBytes, small.mostSettledBytes)}倍)、調整なし ${times(untunedLarge.bytes, untunedSmall.bytes)}倍。上限 ${budget.growth}倍`,
  ].join('\n');
}
