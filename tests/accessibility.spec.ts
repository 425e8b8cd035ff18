import { expect, test } from '@playwright/test';
import { violationsIn } from './setup/axe.ts';

for (const width of [360, 1280]) {
  test(`axe: メニューを開いても違反がない: 幅${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).click();
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
    expect(await violationsIn(page)).toEqual([]);
  });
}
