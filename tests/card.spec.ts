import { expect, test } from './setup/test.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { tooWide } from './setup/on-screen.ts';

const path = '/guides/card/';

test.describe('JavaScriptがなくても', () => {
  test.use({ javaScriptEnabled: false });

  test('見本の欄は、その番号の説明へ進む', async ({ page }) => {
    await page.goto(path);
    const fields = page.locator('figure.card li');
    expect(await fields.count()).toBe(7);
    for (const [i, field] of (await fields.all()).entries()) {
      const link = field.getByRole('link');
      await link.click();
      await expect(page.locator(':target')).toHaveText(new RegExp(`^${i + 1} `));
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });
});

test('見本だと言い、幅320でも、横にはみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  await expect(page.locator('figure.card')).toContainText('見本');
  await expect(page.locator('figure.card')).toContainText('市区町村でちがいます');
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test('見本と説明は、A4の1枚に入る', async ({ page }) => {
  await page.goto(path);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
});
