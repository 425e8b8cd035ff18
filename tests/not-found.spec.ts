import { expect, test } from './setup/test.ts';

test('ない住所には404で答え、さがす欄と一覧への道がある', async ({ page }) => {
  const response = await page.goto('/faqs/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('main').getByRole('link', { name: 'すべてのページの一覧' }).click();
  await expect(page).toHaveURL('/search/');
});
