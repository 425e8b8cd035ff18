import { globSync, readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { parse } from 'yaml';
import { followLinks } from './setup/links.ts';
import { documentOf, pages, pagesOf } from './setup/pages.ts';
import { dist, localDist, root, subPath } from './setup/places.ts';
import { fileAt } from './setup/static-server.ts';

/** Whether a page or file answers there without being sent elsewhere first. */
const servedFrom = (folder: string, base: string) => (path: string) => {
  const file = fileAt({ root: folder, base }, path);
  return file !== undefined && file !== 'elsewhere';
};

test('サイトの中のリンクと目印は、すべて行き先がある', () => {
  const { checked, broken } = followLinks(pages, '/', servedFrom(dist, '/'));
  expect(checked).toBeGreaterThan(3000);
  expect(broken).toEqual([]);
});

test('道すじの下に置いたときも、事業所と町の答えのページからも、すべてのリンクがその中にとどまり、行き先がある', () => {
  const moved = pagesOf(localDist);
  const there = new Set(moved.map(({ path }) => path));
  expect(pages.filter(({ path }) => !there.has(path)).map(({ path }) => path)).toEqual([]);
  expect(moved.some(({ path }) => /^\/offices\/[a-z]+\/$/.test(path))).toBe(true);
  const { checked, broken } = followLinks(moved, subPath, servedFrom(localDist, subPath));
  expect(checked).toBeGreaterThan(6000);
  expect(broken).toEqual([]);
});

test('外へのリンクは、根拠として content/sources に書いたものだけで、公的な所でなければ転載と断ってある', () => {
  const sources = new Map(
    globSync('*.yaml', { cwd: `${root}content/sources` })
      .map(
        (file) =>
          parse(readFileSync(`${root}content/sources/${file}`, 'utf8')) as {
            url?: string;
            reprint?: boolean;
          },
      )
      .map(({ url, reprint }) => [url && new URL(url).href, reprint]),
  );
  const outside = new Set(
    pages.flatMap((page) =>
      [...documentOf(page).querySelectorAll('a[href^="http"]')]
        .map((link) => new URL(link.getAttribute('href')!))
        .filter(({ hostname }) => hostname !== 'localhost')
        .map(({ href }) => href),
    ),
  );
  expect(outside.size).toBeGreaterThan(30);
  // The one address that nobody has opened yet is said to be so where it stands.
  const unopened = [...outside].filter((href) => !sources.has(href));
  expect(unopened).toEqual(['https://www.wam.go.jp/sfkohyoout/']);
  const linking = pages.filter(({ html }) => html.includes(`href="${unopened[0]}"`));
  for (const page of linking)
    expect(documentOf(page).body.textContent).toContain('まだ開いて確かめていません');
  // Japan's government, prefectures and municipalities; the Osaka council of social welfare.
  const isPublic = (href: string) =>
    /(\.go\.jp|\.lg\.jp|\b(city|pref|town|metro)\.([a-z-]+\.)*jp|^osakafusyakyo\.or\.jp)$/.test(
      new URL(href).hostname,
    );
  expect([...outside].filter((href) => !isPublic(href) && !sources.get(href))).toEqual([]);
});
