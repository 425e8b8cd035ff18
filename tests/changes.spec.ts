import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dist, ownAddress, root } from './setup/places.ts';
import { testDay } from './setup/test-day.ts';

/** The days on which a fact of the fee's tax line has a new value: written in one place only. */
const days = [
  ...readFileSync(`${root}content/facts/fee/tax-disabled-salary.yaml`, 'utf8').matchAll(
    /from: "(.*)"/g,
  ),
]
  .map(([, day]) => day!)
  .slice(1);

test('値の変わる日が、これからのものと、すぎたものに分かれて出る', async ({ page }) => {
  await page.goto('/changes/');
  for (const day of days) {
    const group = page.locator(`section[aria-labelledby="${day > testDay ? 'coming' : 'past'}"]`);
    const change = group.locator(`[id="from-${day}"]`);
    await change.locator('summary').click();
    await expect(change.locator('li', { hasText: '税法上の障害者)' })).toContainText(
      /円(以下|未満)から[\d,]+円(以下|未満)/,
    );
  }
});

test('数字の変わるページの根拠から、その変わり目に行ける', async ({ page }) => {
  await page.goto('/guides/fee/');
  await page.getByText(/^このページの根拠/).click();
  await page.getByRole('link', { name: 'このページの数字の変わり目' }).click();
  await expect(page).toHaveURL(/\/changes\/#from-\d{4}-\d\d-\d\d$/);
  await expect(page.locator(':target')).toBeVisible();
});

test('フィードは、XMLとして読め、変わる日を1度ずつ、ページの場所で言う', async ({ page }) => {
  await page.goto('/changes/');
  const shown = await page.locator('article[id]').evaluateAll((all) => all.map(({ id }) => id));
  const feed = readFileSync(`${dist}changes/feed.xml`, 'utf8');
  const read = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    return {
      isBroken: document.querySelector('parsererror') !== null,
      ids: [...document.querySelectorAll('entry > id')].map(({ textContent }) => textContent),
    };
  }, feed);
  expect(read.isBroken).toBe(false);
  expect(read.ids.map((id) => id.replace(`${ownAddress}/changes/#`, '')).sort()).toEqual(
    shown.sort(),
  );
});
