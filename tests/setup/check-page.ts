import { type Locator, type Page } from '@playwright/test';

/** The check as a reader sees it, for the tests of its promises. */
export const question = (page: Page): Locator => page.locator('form .question:visible');
export const result = (page: Page): Locator => page.locator('.result');
export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '次へ' }).click();
export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** Types a day into the three fields of a question. */
export async function fillDay(
  page: Page,
  name: string,
  [year, month, date]: readonly [string, string, string],
): Promise<void> {
  for (const [part, text] of Object.entries({ year, month, date }))
    await page.locator(`#q-${name} [data-part="${part}"]`).fill(text);
}

/** Answers the first three questions. */
export async function begin(page: Page): Promise<void> {
  await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'b-type');
  await next(page);
  await choose(page, 'employment', 'company');
  await next(page);
}

/** The day on which the tests are told, and no error unseen. */
export async function settle(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+09:00'));
  page.on('pageerror', (error) => {
    throw error;
  });
}
