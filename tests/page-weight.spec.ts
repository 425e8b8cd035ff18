import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pages } from './setup/pages.ts';

test.describe.configure({ mode: 'default' });

/** What a page may weigh, in bytes of brotli, all of it in one request. Who needs more takes it from somewhere else. */
const budgets: readonly (readonly [RegExp, bytes: number])[] = [
  [/^\/guides\/fee\/$/, 15_400],
  [/^\/guides\/ikou\/$/, 15_700],
  [/^\/guides\/(?:jobcoach|privacy)\/$/, 14_450],
  [/^\/guides\/period\/$/, 13_700],
  [/^\/guides\/(?:consult|eligibility|steps|support|supporters|trouble)\/$/, 13_150],
  [/^\/guides\/[^/]+\/$/, 12_500],
  [/^\/easy\//, 9_300],
  [/^\/glossary\/[^/]+\/$/, 8_600],
  [/^\/guides\/steps\/[^/]+\/$/, 8_750],
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
