import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { partsOfPages } from './setup/pages.ts';
import { walk } from './setup/walk.ts';

/** What axe finds on the page as it stands: 'rule: where' */
async function violationsOf(page: Page): Promise<string[]> {
  // There are no frames here, and the legacy mode spares a second page for each analysis.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function inBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violationsOf(page)).map((violation) => `(${colorScheme}) ${violation}`));
  }
  return found;
}

for (const { name, paths } of partsOfPages(8)) {
  test(`axe: 明るい色でも暗い色でも違反がない: ${name}`, async ({ page }) => {
    test.setTimeout(240_000);
    await walk(page, paths, inBothSchemes);
  });
}

for (const width of [360, 1280]) {
  test(`axe: メニューを開いても違反がない: 幅${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).click();
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
    expect(await inBothSchemes(page)).toEqual([]);
  });
}
