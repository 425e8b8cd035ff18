import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { pages } from './setup/pages.ts';
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

test('ページの根拠に、そのページの変わったことが、新しい順に並び、どれも /changes/ のその日に行く', async ({
  page,
}) => {
  await page.goto('/guides/fee/');
  await page.getByText(/^このページの根拠/).click();
  const history = page.locator('.sources li:has-text("このページの変わったこと") ~ li');
  const shown = await history
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash.replace('#from-', '')),
    );
  expect(shown).toEqual(shown.toSorted().toReversed());
  expect(shown).toEqual(expect.arrayContaining(days));
  await history.locator('a').first().click();
  await expect(page).toHaveURL(`/changes/#from-${shown[0]}`);
  await expect(page.locator(':target')).toBeVisible();
});

test('数字の変わらないページには、変わったことの行がない', () => {
  const told = pages.filter((page) => /このページの変わったこと/.test(page.html));
  expect(told.map(({ path }) => path)).toContain('/guides/fee/');
  expect(told.length).toBeLessThan(pages.length / 3);
});

test('フィードは、XMLとして読め、変わる日を1度ずつ、ページの場所で言う', async ({ page }) => {
  await page.goto('/changes/');
  const shown = await page.locator('[id^="from-"]').evaluateAll((all) => all.map(({ id }) => id));
  const feed = readFileSync(`${dist}changes/feed.xml`, 'utf8');
  // A page of the site lets no text be parsed.
  await page.goto('about:blank');
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
