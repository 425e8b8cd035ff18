import { expect, test } from '@playwright/test';
import { colourRules, violationsIn } from './setup/axe.ts';
import { grouped, type Wrong } from './setup/grouped.ts';
import { smallTargets, tooWide, unreadableCells } from './setup/on-screen.ts';
import { pages, partsOf, walkedPages } from './setup/pages.ts';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

const isOfSources = (path: string) => path.startsWith('/sources/');
const walked = new Set(walkedPages);
// The pages of grounds are one template: each is measured, of these a few are asked everything.
const opened = pages
  .map(({ path }) => path)
  .filter((path) => walked.has(path) || isOfSources(path));

for (const { name, paths } of partsOf(opened, 16)) {
  test(`320pxで横に動かさずに読め、押す所は44px以上で、axeの違反がない: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const narrow: Wrong[] = [];
    const small: Wrong[] = [];
    const tall: string[] = [];
    const barriers: Wrong[] = [];
    for (const path of paths) {
      const at = (found: readonly string[]) => found.map((what) => ({ path, what }));
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      if (walked.has(path)) {
        narrow.push(...at(await page.evaluate(tooWide)));
        narrow.push(...at(await page.evaluate(unreadableCells)));
      }
      await page.setViewportSize({ width: 360, height: 740 });
      if (isOfSources(path)) {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (height > 9600) tall.push(`${path} ${height}`);
      }
      if (!walked.has(path)) continue;
      small.push(...at(await page.evaluate(smallTargets)));
      await page.setViewportSize({ width: 1280, height: 800 });
      barriers.push(...at(await violationsIn(page, colourRules)));
    }
    expect.soft(grouped(narrow), '幅320px').toEqual([]);
    expect.soft(grouped(small), '指で押す所').toEqual([]);
    expect.soft(tall, '根拠のページの高さは、幅360で9,600pxまで').toEqual([]);
    expect.soft(grouped(barriers), 'axe').toEqual([]);
  });
}
