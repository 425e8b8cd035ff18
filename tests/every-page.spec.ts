import { expect, test } from '@playwright/test';
import { frame, violationsIn } from './setup/axe.ts';
import { grouped, type Wrong } from './setup/grouped.ts';
import { smallTargets, tooWide, unreadableCells } from './setup/on-screen.ts';
import { isAsked, pages, partsOf, walkedPages } from './setup/pages.ts';

// The one file that would keep a worker for half of the run.
test.describe.configure({ mode: 'parallel' });

const narrow = { width: 320, height: 640 };
test.use({ viewport: narrow, hasTouch: true, isMobile: true });

for (const { name, paths } of partsOf(walkedPages, 16)) {
  test(`320pxで横に動かさずに読め、押す所は44px以上で、axeの違反がない: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const wide: Wrong[] = [];
    const small: Wrong[] = [];
    const barriers: Wrong[] = [];
    for (const [i, path] of paths.entries()) {
      const at = (found: readonly string[]) => found.map((what) => ({ path, what }));
      await page.setViewportSize(narrow);
      await page.goto(path);
      wide.push(...at(await page.evaluate(tooWide)), ...at(await page.evaluate(unreadableCells)));
      small.push(...at(await page.evaluate(smallTargets)));
      if (!isAsked(path, i)) continue;
      await page.setViewportSize({ width: 1280, height: 800 });
      // The frame is the same on all.
      barriers.push(...at(await violationsIn(page, i ? frame : [])));
    }
    expect.soft(grouped(wide), '幅320px').toEqual([]);
    expect.soft(grouped(small), '指で押す所').toEqual([]);
    expect.soft(grouped(barriers), 'axe').toEqual([]);
  });
}

// One template: each is measured, and of these a few are asked everything above.
const sources = pages.map(({ path }) => path).filter((path) => path.startsWith('/sources/'));

test('根拠のページの高さは、幅360で画面16個まで', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const tall: string[] = [];
  for (const path of sources) {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > 16 * 640) tall.push(`${path} ${height}`);
  }
  expect(tall).toEqual([]);
});
