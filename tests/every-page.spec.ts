import { expect, type Page, test } from './setup/test.ts';
import { frame, violationsIn } from './setup/axe.ts';
import { grouped, type Wrong } from './setup/grouped.ts';
import { smallTargets, tooWide, unreadableCells } from './setup/on-screen.ts';
import { isAsked, pages, partsOf, walkedPages } from './setup/pages.ts';
import { addStyle } from './setup/reader-style.ts';

// The one file that would keep a worker for half of the run.
test.describe.configure({ mode: 'parallel' });

const narrow = { width: 320, height: 640 };
test.use({ viewport: narrow, hasTouch: true, isMobile: true });

/** What is too wide with letters twice as large; afterwards they are as they were. */
async function tooWideInLargeLetters(page: Page): Promise<string[]> {
  await addStyle(page, 'html { font-size: 200%; }');
  const wide = await page.evaluate(tooWide);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return wide;
}

for (const { name, paths } of partsOf(walkedPages, 16)) {
  test(`320pxで横に動かさずに読め、押す所は44px以上で、axeの違反がない: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const wide: Wrong[] = [];
    const large: Wrong[] = [];
    const small: Wrong[] = [];
    const barriers: Wrong[] = [];
    // Those first that axe is not asked about: once prepared, it is in every document.
    const inTurn = [...paths.entries()].toSorted(
      ([i, one], [j, other]) => Number(isAsked(one, i)) - Number(isAsked(other, j)),
    );
    for (const [i, path] of inTurn) {
      const at = (found: readonly string[]) => found.map((what) => ({ path, what }));
      await page.goto(path);
      const atNarrow = async () => {
        await page.setViewportSize(narrow);
        wide.push(...at(await page.evaluate(tooWide)), ...at(await page.evaluate(unreadableCells)));
        small.push(...at(await page.evaluate(smallTargets)));
        large.push(...at(await tooWideInLargeLetters(page)));
      };
      const atWide = async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
        // The frame is the same on all.
        barriers.push(...at(await violationsIn(page, i ? frame : [])));
      };
      // The window stays as the page before left it: to lay that one out once more would be for nothing.
      const isNarrow = page.viewportSize()!.width === narrow.width;
      const both = isAsked(path, i) ? [atNarrow, atWide] : [atNarrow];
      for (const ask of isNarrow ? both : both.toReversed()) await ask();
    }
    expect.soft(grouped(wide), '幅320px').toEqual([]);
    expect.soft(grouped(large), '幅320px、文字は2倍').toEqual([]);
    expect.soft(grouped(small), '指で押す所').toEqual([]);
    expect.soft(grouped(barriers), 'axe').toEqual([]);
  });
}

// One template: each is measured, and of these a few are asked everything above.
const sources = pages.map(({ path }) => path).filter((path) => path.startsWith('/sources/'));

test('根拠のページは、幅360で画面16個までの高さで、文字を2倍にしても横に動かない', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const tall: string[] = [];
  const wide: Wrong[] = [];
  for (const path of sources) {
    await page.goto(path);
    const asked = [
      async () => {
        await page.setViewportSize({ width: 360, height: 740 });
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (height > 16 * 640) tall.push(`${path} ${height}`);
      },
      async () => {
        await page.setViewportSize(narrow);
        wide.push(...(await tooWideInLargeLetters(page)).map((what) => ({ path, what })));
      },
    ];
    const isNarrow = page.viewportSize()!.width === narrow.width;
    for (const ask of isNarrow ? asked.toReversed() : asked) await ask();
  }
  expect(tall).toEqual([]);
  expect(grouped(wide)).toEqual([]);
});
