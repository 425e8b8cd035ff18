import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from './setup/test.ts';
import { parseHTML } from 'linkedom';
import { violationsIn } from './setup/axe.ts';
import { smallTargets, tooWide } from './setup/on-screen.ts';
import { isBuilt, localDist, subPath } from './setup/places.ts';

const file = `${localDist}guide.html`;
test.skip(!isBuilt(localDist), 'no build with guide.html');

test('1つのファイルだけで読める。リンクは中のどこかに行き、外から何も読みこまない', () => {
  const html = readFileSync(file, 'utf8');
  expect(html.length).toBeLessThan(2_000_000);
  const { document } = parseHTML(html);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const known = new Set(ids);
  expect(ids.length).toBe(known.size);
  const pointed = (attribute: string) =>
    [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
      element.getAttribute(attribute)!.split(/\s+/),
    );
  const links = pointed('href');
  expect(links.filter((link) => !/^(?:#|https:|mailto:|tel:)/.test(link))).toEqual([]);
  const inside = [
    ...links.filter((link) => link.startsWith('#')).map((link) => link.slice(1)),
    ...['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers'].flatMap(pointed),
  ];
  expect(inside.filter((id) => !known.has(id))).toEqual([]);
  expect(inside.length).toBeGreaterThan(1000);
  expect(
    document.querySelectorAll('script, link, [src], [srcset], iframe, object, form').length,
  ).toBe(0);
  expect(html).not.toMatch(/url\(\s*['"]?(?!#|data:)|@import/);
  expect(html).toContain('実際にはない町です');
  expect(html).toContain('みほん市の版を作っている所');
  // Every guide, question and word of the list of all pages.
  const all = parseHTML(readFileSync(`${localDist}search/index.html`, 'utf8')).document;
  const pages = [...all.querySelectorAll('#index a')]
    .map((link) => link.getAttribute('href')!.replace(subPath, '/'))
    .filter((path) => /^\/(?:guides|faqs|glossary|easy)\/./.test(path));
  const missing = pages.filter((path) => !known.has(path.slice(1, -1).replaceAll('/', '-')));
  expect(missing).toEqual([]);
});

test('1つのファイルは、電話の幅で横に動かさずに読め、axeの違反がない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pathToFileURL(file).href);
  await expect(page.locator('h1').first()).toBeVisible();
  expect(await page.evaluate(tooWide)).toEqual([]);
  // A sample of its pages: axe needs minutes for all.
  await page.evaluate(() => {
    for (const [i, section] of [...document.querySelectorAll('.guide-page')].entries())
      if (i % 40) section.remove();
    for (const item of document.querySelectorAll('#contents li'))
      if (!document.querySelector(item.querySelector('a')!.hash)) item.remove();
  });
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await violationsIn(page)).toEqual([]);
});
