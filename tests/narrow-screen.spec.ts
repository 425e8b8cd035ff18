import { expect, test } from '@playwright/test';
import { kindsOfPage, partsOfPages } from './setup/pages.ts';
import { walk } from './setup/walk.ts';

const narrow = { width: 320, height: 640 };
test.use({ viewport: narrow, hasTouch: true, isMobile: true });

/** Runs in the page: what makes it wider than the screen, and boxes that would have to be scrolled sideways. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const page =
    document.documentElement.scrollWidth > width
      ? [`幅${document.documentElement.scrollWidth}`]
      : [];
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (box) =>
        box.scrollWidth > box.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(box).overflowX) &&
        box.checkVisibility(),
    )
    .map((box) => `<${box.localName} class="${box.className}"> を横に動かさないと読めない`);
  return [...page, ...boxes];
}

/** Runs in the page: cells of tables that are cut off, too small to read, or squeezed to less than three characters. */
function unreadableCells(): string[] {
  const width = document.documentElement.clientWidth;
  // A row of headings that is only read out is clipped to a point.
  const isShown = (cell: HTMLElement) =>
    cell.checkVisibility() && getComputedStyle(cell.closest('thead') ?? cell).clipPath === 'none';
  return [...document.querySelectorAll<HTMLElement>('th, td')].filter(isShown).flatMap((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const text = cell.innerText.trim();
    const wrong = [
      (left < -0.5 || right > width + 0.5) && `${Math.round(left)}–${Math.round(right)}pxで切れる`,
      parseFloat(fontSize) < 13 && `文字が${fontSize}`,
      text.length > 4 &&
        room < 3 * parseFloat(fontSize) &&
        `1行に${Math.floor(room / parseFloat(fontSize))}字しか入らない`,
    ];
    return wrong.filter(Boolean).map((why) => `「${text.slice(0, 12)}」 ${why}`);
  });
}

for (const { name, paths } of partsOfPages(2)) {
  test(`幅320pxでも、横に動かさずに読める: ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await walk(page, paths, async () => [
      ...(await page.evaluate(tooWide)),
      ...(await page.evaluate(unreadableCells)),
    ]);
  });
}

test('幅320pxでも、比べる表は題と見出しのある本物の表で、すべての値が読める', async ({ page }) => {
  await page.goto('/compare/');
  const tables = page.getByRole('main').locator('table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) {
    await expect(table.locator('caption')).toHaveText(/.+/);
    expect(await table.locator('th[scope]').count()).toBeGreaterThan(3);
  }
  for (const cell of await tables.locator('td').all()) await expect(cell).toBeVisible();
  expect(await page.evaluate(unreadableCells)).toEqual([]);
});

test('幅320pxで、メニューを開いても横に動かさずに読める', async ({ page }) => {
  await page.goto('/');
  await page.getByText('メニュー', { exact: true }).tap();
  await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test('文字を2倍にしても(幅640pxで)、横に動かさずに読める', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await walk(page, kindsOfPage, async () => {
    await page.addStyleTag({ content: 'html { font-size: 200%; }' });
    return page.evaluate(tooWide);
  });
});
