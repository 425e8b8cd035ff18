import { expect, test } from './setup/test.ts';
import { figure } from './setup/expected.ts';
import { isAsked, partsOf, walkedPages } from './setup/pages.ts';
import { walk } from './setup/walk.ts';

test.use({ javaScriptEnabled: false });

/** Runs in the page: regions that are shown and say nothing. */
function emptyRegions(): string[] {
  const regions =
    'main, nav, section, article, aside, header, footer, form, fieldset, figure, table, ul, ol, dl, details, [role="region"], [id]:is(div, output), [aria-live]';
  return [...document.querySelectorAll<HTMLElement>(regions)]
    .filter(
      (region) =>
        region.checkVisibility() &&
        region.innerText.trim() === '' &&
        !region.querySelector('svg[role="img"], img[alt]:not([alt=""])'),
    )
    .map((region) => `<${region.localName} id="${region.id}" class="${region.className}">`);
}

for (const { name, paths } of partsOf(walkedPages.filter(isAsked), 4)) {
  test(`JavaScriptがなくても、空のところがない: ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await walk(page, paths, () => page.evaluate(emptyRegions));
  });
}

test('JavaScriptがなくても、検索のページですべてのページの一覧が読める', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.getByRole('main')).toContainText('JavaScriptが使えない', {
    useInnerText: true,
  });
  for (const group of await page.locator('#index summary').all()) await group.click();
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(140);
});

test('JavaScriptがなければ、打っても何も起きない欄はなく、さがすボタンで一覧のページへ行ける', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: 'さがす' });
  for (const path of ['/', '/guides/fee/', '/404.html']) {
    await page.goto(path);
    await expect(page.getByRole('searchbox'), path).toBeHidden();
    await button.click();
    await expect(page, path).toHaveURL(/\/search\//);
  }
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(button).toBeHidden();
});

test('JavaScriptがなくても、メニューが開く', async ({ page }) => {
  await page.goto('/');
  await page.getByText('メニュー', { exact: true }).click();
  const menu = page.getByRole('navigation', { name: /メニュー/ });
  for (const name of ['わかりやすい版', 'いま、つらい', 'すべてのページ'])
    await expect(menu.getByRole('link', { name })).toBeVisible();
});

test('JavaScriptがなくても、チェックのページに条件・日の数え方・料金の表がある', async ({
  page,
}) => {
  await page.goto('/check/');
  const main = page.getByRole('main');
  // Each rule of the check, in the words that every reader must find: who, from when, until when, how much.
  for (const words of [
    '就労移行支援',
    'A型',
    figure('eligibility/months-to-reach'),
    figure('period/limit-from-hire', '年'),
    '復職',
    '転職',
    figure('jobchange/within'),
    '配偶者',
    figure('fee/cap-ippan1'),
    figure('fee/cap-ippan2'),
    '市区町村',
  ]) {
    await expect(main, words).toContainText(words, { useInnerText: true });
  }
  expect(await main.locator('table').count()).toBeGreaterThanOrEqual(1);
  // Every question stands there with its answers, and nothing that could be pressed and then does nothing.
  expect(await main.locator('.question > legend:visible').count()).toBeGreaterThan(10);
  expect(await main.locator('.options label:visible').count()).toBeGreaterThan(20);
  expect(await main.locator('form :is(input, button):visible').count()).toBe(0);
});
