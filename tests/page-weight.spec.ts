import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from './setup/test.ts';
import { pages } from './setup/pages.ts';
import { dist } from './setup/places.ts';

/** What a page may weigh, in bytes of brotli, all of it in one request. Who needs more takes it from somewhere else. */
const budgets: readonly (readonly [RegExp, bytes: number])[] = [
  [/^\/guides\/fee\/$/, 13_500],
  [/^\/guides\/(?:ikou|privacy)\/$/, 12_500],
  [/^\/guides\/(?:jobcoach|period)\/$/, 12_250],
  [/^\/guides\/[^/]+\/$/, 11_800],
  [/^\/easy\//, 8_400],
  [/^\/glossary\/[^/]+\/$/, 6_800],
  [/^\/guides\/steps\/[^/]+\/$/, 7_350],
];

test('ページは、種類ごとに決めた重さまで', () => {
  test.slow();
  const heavy = pages.flatMap(({ path, html }) => {
    const [, budget] = budgets.find(([of]) => of.test(path)) ?? [];
    const bytes = budget === undefined ? 0 : brotliCompressSync(html).length;
    return budget !== undefined && bytes > budget ? `${path}: ${bytes} > ${budget}` : [];
  });
  expect(heavy).toEqual([]);
});

test('就職した日の欄の部品は、3,000バイトまで(gzip)', () => {
  const [file = ''] = globSync('search/*/first-dates.js', { cwd: dist });
  expect(gzipSync(readFileSync(dist + file)).length).toBeLessThanOrEqual(3_000);
});
