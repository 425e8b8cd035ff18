import { expect, test } from '@playwright/test';
import { pages } from './setup/pages.ts';
import { ownAddress } from './setup/places.ts';
import { sheetsOf } from './setup/sheets.ts';

const papers = pages.map(({ path }) => path).filter((path) => /^\/handout\/./.test(path));

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
        await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
        await expect(page.locator('.write p:visible .blank'), path).toHaveCount(4);
        await page.emulateMedia({ media: null });
      }
    });
});
