import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { partsOfPages } from './setup/pages.ts';
import { walk } from './setup/walk.ts';

/** What axe finds on the page as it stands, by all its rules or some: 'rule: where' */
async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // There are no frames here, and the legacy mode spares a second page for each analysis.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

async function inBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  // The scheme changes colours and nothing else.
  const dark = await violationsOf(page, ['color-contrast', 'link-in-text-block']);
  return [
    ...light.map((violation) => `(light) ${violation}`),
    ...dark.map((violation) => `(dark) ${violation}`),
  ];
}

for (const { name, paths } of partsOfPages(12)) {
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
