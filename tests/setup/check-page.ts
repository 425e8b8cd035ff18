import { expect, type Locator, type Page } from '@playwright/test';
import { noonOf, testDay } from './test-day.ts';
import { standStill } from './stand-still.ts';

/** The check as a reader sees it, for the tests of its promises. */
export const question = (page: Page): Locator => page.locator('form .question:visible');
export const result = (page: Page): Locator => page.locator('.result');
export const pressNext = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '次へ' }).click();

/** Goes on, with わからない where nothing has been answered. */
export async function next(page: Page): Promise<void> {
  await page.locator('form .question[data-current]').evaluate((question) => {
    const inputs = [...question.querySelectorAll('input')];
    if (!inputs.some(({ type, value, checked }) => (type === 'text' ? value : checked)))
      question.querySelector<HTMLElement>('.unknown input')?.click();
  });
  await pressNext(page);
}

/** Chooses an answer, also one behind ほか. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const answer = page.locator(`input[name="${name}"][value="${value}"]`);
  await answer.evaluate((input) => {
    const more = input.closest('details');
    if (more) more.open = true;
  });
  await answer.check();
}

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
export async function begin(page: Page, { opened = false } = {}): Promise<void> {
  if (!opened) await page.goto('check/');
  await choose(page, 'usage', 'not-started');
  await next(page);
  await choose(page, 'priorService', 'b-type');
  await next(page);
  await choose(page, 'employment', 'company');
  await next(page);
}

/** The day on which the tests are told, and no error unseen. */
export async function settle(page: Page): Promise<void> {
  await standStill(page, noonOf(testDay));
  page.on('pageerror', (error) => {
    throw error;
  });
}

/** Answers of somebody with a steady job, but for the day of hiring. */
export const steady = {
  priorService: 'transition',
  gap: 'continuous',
  employment: 'company',
  course: 'steady',
  usage: 'not-started',
  proof: 'techo',
  age: 'adult',
};

/** Opens the check with answers in the address, as a shared link does. */
export async function openWith(page: Page, answers: Record<string, string>): Promise<void> {
  await page.goto(`check/#${new URLSearchParams({ v: '1', ...answers })}`);
  await expect(result(page)).toBeVisible();
}

/** Opens the check with every question on one page. */
export async function openAll(page: Page): Promise<void> {
  await page.goto('check/');
  await page.getByRole('button', { name: 'すべての質問を1ページで見る' }).click();
}

export const seeResult = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '結果を見る', exact: true }).click();

/** Opens a folded part of the result, where it is not open. */
export async function unfold(page: Page, title: string): Promise<void> {
  const summary = result(page).locator('summary').filter({ hasText: title });
  if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
}
