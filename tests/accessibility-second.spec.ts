import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { parse } from 'yaml';
import { accessibilitySchema } from '../src/collections/schemas/accessibility.ts';
import { openWith, settle, steady } from './setup/check-page.ts';
import { kindsOfPage, partsOf } from './setup/pages.ts';
import { root } from './setup/places.ts';
import { secondFindingsIn } from './setup/second-engine.ts';

const { secondEngine } = accessibilitySchema.parse(
  parse(readFileSync(`${root}content/accessibility/wcag.yaml`, 'utf8')),
);
const questions = new Set(secondEngine.flatMap(({ rule, faults }) => (faults ? [] : [rule])));
const reviewed = secondEngine.flatMap(({ rule, faults = {} }) =>
  Object.entries(faults).map(([path, count]) => ({ rule, path, count })),
);

const result = '/check/#';
const kinds = [
  ...kindsOfPage,
  result,
  '/guides/teichaku/',
  '/handout/',
  '/handout/company/',
  '/changes/',
  '/check/rules/',
  '/meeting/',
  '/about/accessibility/',
];

test('読んで残したものは、この検査が見るページのもの', () => {
  expect(reviewed.filter(({ path }) => !kinds.includes(path))).toEqual([]);
});

for (const { name, paths } of partsOf(kinds, 5)) {
  test(`もうひとつの検査機(IBM)が言うのは、読んで残したことだけ: ${name}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const path of paths) {
      if (path === result) {
        await settle(page);
        await openWith(page, { ...steady, hiredOn: '2026-04-22' });
      } else await page.goto(path);
      const found = await secondFindingsIn(page);
      const faults = Map.groupBy(
        found.filter(({ isFault }) => isFault),
        ({ rule }) => rule,
      );
      const counted = [...faults].map(([rule, at]) => ({ rule, path, count: at.length }));
      const asked = found.filter(({ rule, isFault }) => !isFault && !questions.has(rule));
      const inOrder = (all: { rule: string }[]) =>
        all.toSorted((a, b) => a.rule.localeCompare(b.rule, 'en'));
      expect
        .soft(inOrder(counted), found.map(({ rule, element }) => `${rule} ${element}`).join('\n'))
        .toEqual(inOrder(reviewed.filter((one) => one.path === path)));
      expect.soft(asked, `${path}: 人に聞いていること`).toEqual([]);
    }
  });
}
