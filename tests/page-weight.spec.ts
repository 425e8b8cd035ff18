import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hostLimits } from '../src/release/policy.ts';
import { hostHeaders } from './setup/host-headers.ts';
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

test('どのページの頭にも方針は1つで、ガイドは、頭をふくめて接続のはじめの窓に入る', () => {
  test.slow();
  const window = 10 * 1460;
  const sent = hostHeaders(dist);
  const wrong = pages.flatMap(({ path, html }) => {
    const headers = Object.entries(sent(path));
    const policy = sent(path)['Content-Security-Policy'] ?? '';
    if (!/^default-src 'none'/.test(policy) || policy.includes(',')) return `${path}: ${policy}`;
    if (!/^\/guides\/[^/]+\/$/.test(path)) return [];
    const head = headers.reduce((sum, [name, value]) => sum + `${name}: ${value}\r\n`.length, 0);
    const bytes = head + brotliCompressSync(html).length;
    return bytes > window ? `${path}: ${bytes} > ${window}` : [];
  });
  expect(wrong).toEqual([]);
  const lines = readFileSync(`${dist}_headers`, 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(hostLimits.rules);
  expect(lines.filter((line) => line.length > hostLimits.line)).toEqual([]);
});
