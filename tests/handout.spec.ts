import { expect, test } from './setup/test.ts';
import { pages } from './setup/pages.ts';
import { ownAddress } from './setup/places.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';

const papers = pages
  .map(({ path }) => path)
  .filter((path) => /^\/handout\/(?!blocks\/)./.test(path));

test.describe('JavaScriptがなくても', () => {
  test.use({ javaScriptEnabled: false });

  for (const words of ['ふつう', 'わかりやすい'])
    test(`配る紙は、どれもA4の1枚で、住所とQRと書く所がある: ${words}`, async ({ page }) => {
      expect(papers.length).toBeGreaterThanOrEqual(6);
      for (const path of papers) {
        await page.goto(path);
        await page.getByLabel(words).check();
        const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
        expect(sheets, path).toEqual([{ width: 210, height: 297 }]);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText(ownAddress + path)).toBeVisible();
        await expect(page.getByRole('link', { name: 'はたらき続けるガイド' })).toBeVisible();
        const line = page.locator('.blocks li:visible').first();
        const letters = await line.evaluate((item) => parseFloat(getComputedStyle(item).fontSize));
        expect(letters, path).toBeGreaterThanOrEqual(14);
        await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
        await expect(page.locator('.write p:visible .blank'), path).toHaveCount(4);
        await page.emulateMedia({ media: null });
      }
    });
});

test('画面で見せると、1かたまりずつ大きく出て、矢印、ボタン、戻るで動く', async ({ page }) => {
  await page.goto(papers[0]!);
  await page.getByLabel('わかりやすい').check();
  await page.getByRole('button', { name: '画面で見せる' }).click();
  const show = page.getByRole('dialog');
  const place = show.getByRole('status');
  await expect(place).toHaveText(/^1 \/ /);
  const line = show.getByRole('listitem').first();
  expect(
    await line.evaluate((item) => parseFloat(getComputedStyle(item).fontSize)),
  ).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText(/^1 \/ /);
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(/^2 \/ /);
  await expect(show.locator('.slides > :not([inert])')).toHaveCount(1);
  const second = await page.locator('.blocks h2').nth(1).textContent();
  await expect(show.getByRole('group', { name: second! })).toBeFocused();
  await show.getByRole('button', { name: '次へ' }).click();
  await expect(place).toHaveText(/^3 \/ /);
  const wider = await show.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(wider).toBe(0);
  await page.goBack();
  await expect(show).toBeHidden();

  // From a link, there is no step of one's own to go back to.
  await page.goto(`${papers[0]!}#show`);
  await expect(show).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(show).toBeHidden();
  expect(page.url()).toMatch(/\/handout\/[a-z]+\/$/);
});

test('ホームから、3回押すまでに、紙が開く: 支援者の入口からも、電話のメニューからも', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const ways = [
    [page.getByRole('link', { name: '支援者の方へ' })],
    [
      page.locator('header summary').first(),
      page.locator('.menu').getByRole('link', { name: '配る紙' }),
    ],
  ];
  for (const way of ways) {
    await page.goto('/');
    for (const step of way) await step.click();
    await page.getByRole('link', { name: '就職したあとの支え' }).click();
    await expect(page).toHaveURL(papers.find((path) => path.includes('first'))!);
  }
});
