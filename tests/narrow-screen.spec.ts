import { expect, test } from './setup/test.ts';
import { tooWide, unreadableCells } from './setup/on-screen.ts';
import { kindsOfPage, pages } from './setup/pages.ts';
import { addStyle } from './setup/reader-style.ts';
import { walk } from './setup/walk.ts';

const narrow = { width: 320, height: 640 };
test.use({ viewport: narrow, hasTouch: true, isMobile: true });

test('幅320pxでも、比べる表は題と見出しのある本物の表で、すべての値が読める', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByText('すべての点でくらべる').tap();
  const tables = page.getByRole('main').locator('table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) {
    await expect(table.locator('caption')).toHaveText(/.+/);
    expect(await table.locator('th[scope]').count()).toBeGreaterThan(3);
  }
  for (const cell of await tables.locator('td:not([hidden])').all())
    await expect(cell).toBeVisible();
  expect(await page.evaluate(unreadableCells)).toEqual([]);
});

test('幅320pxで、メニューを開いても横に動かさずに読める', async ({ page }) => {
  await page.goto('/');
  await page.getByText('メニュー', { exact: true }).tap();
  await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
  expect(await page.evaluate(tooWide)).toEqual([]);
});

for (const width of [360, 640])
  test(`文字を2倍にしても(幅${width}pxで)、横に動かさずに読める`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await walk(page, kindsOfPage, async () => {
      await addStyle(page, 'html { font-size: 200%; }');
      return page.evaluate(tooWide);
    });
  });

test('ふりがなを出した題の行は、「、」や「。」で始まらない', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('furigana', '2'));
  for (const { path } of pages.filter(({ path }) => /^\/guides\/[^/]+\/$/.test(path))) {
    await page.goto(path);
    // Each title has kanji, and then its readings.
    await expect(page.locator('h1 ruby').first()).toBeVisible();
    const begun = await page.locator('h1').evaluate((title) => {
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      const { left } = title.getBoundingClientRect();
      const wrong: string[] = [];
      const range = document.createRange();
      for (
        let text = walker.nextNode() as Text | null;
        text;
        text = walker.nextNode() as Text | null
      )
        for (const { index } of text.data.matchAll(/[、。]/g)) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          if (range.getBoundingClientRect().left < left + 4) wrong.push(title.textContent);
        }
      return wrong;
    });
    expect.soft(begun, path).toEqual([]);
  }
});
