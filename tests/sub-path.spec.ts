import { expect, test } from './setup/test.ts';
import { kindsOfPage, notFound } from './setup/pages.ts';
import { localAddress as home, subPath } from './setup/places.ts';

test.use({ baseURL: home });

test('道すじの下でも、どの種類のページも開いてさがす欄があり、読みこむものはすべてその下にある', async ({
  page,
}) => {
  const astray: string[] = [];
  page.on('response', (response) => {
    const isFavicon = response.url().includes('favicon');
    if (!response.url().startsWith(home) || (response.status() >= 400 && !isFavicon))
      astray.push(`${response.status()} ${response.url()}`);
  });
  for (const path of kindsOfPage.filter((path) => path !== notFound)) {
    await page.goto(`.${path}`);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    // Easy pages are calmer without the field: the way to it stays.
    const search = path.startsWith('/easy/')
      ? page.getByRole('link', { name: 'さがす', exact: true })
      : page.getByRole('searchbox', { name: 'ことばでさがす' });
    await expect(search, path).toBeVisible();
  }
  expect(astray).toEqual([]);
});

test('道すじの下でも、メニューから料金のページへ行ける', async ({ page }) => {
  await page.goto('./');
  await page.getByText('メニュー', { exact: true }).click();
  await page
    .getByRole('navigation', { name: /メニュー/ })
    .locator(`a[href="${subPath}guides/fee/"]`)
    .click();
  await expect(page).toHaveURL(`${home}guides/fee/`);
});

test('道すじの下でも、ない住所では404のページが出て、そこから戻れる', async ({ page }) => {
  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'はじめのページ' }).click();
  await expect(page).toHaveURL(home);
});
