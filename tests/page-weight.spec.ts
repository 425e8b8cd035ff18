import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pages } from './setup/pages.ts';

test.describe.configure({ mode: 'default' });

/** What a page may weigh, in bytes of brotli, all of it in one request. Who needs more takes it from somewhere else. */
const budgets: readonly (readonly [RegExp, bytes: number])[] = [
  [/^\/guides\/fee\/$/, 15_150],
  [/^\/guides\/ikou\/$/, 15_500],
  [/^\/guides\/(?:jobcoach|privacy)\/$/, 14_250],
  [/^\/guides\/period\/$/, 13_500],
  [/^\/guides\/(?:consult|steps|support|supporters|trouble)\/$/, 12_950],
  [/^\/guides\/[^/]+\/$/, 12_500],
  [/^\/easy\//, 8_950],
  [/^\/glossary\/[^/]+\/$/, 8_350],
  [/^\/guides\/steps\/[^/]+\/$/, 8_500],
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
