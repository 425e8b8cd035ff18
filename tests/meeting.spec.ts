import { expect, test } from './setup/test.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';

test.use({ javaScriptEnabled: false });

test('面談の紙は、A4の1枚で、選ぶことばと書く所があり、サイトとサービスの名前がない', async ({
  page,
}) => {
  await page.goto('/meeting/');
  const prompts = await page.locator('ol:visible b').allTextContents();
  expect(prompts).toHaveLength(5);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([
    { width: 210, height: 297 },
  ]);
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  for (const prompt of prompts) expect(text).toContain(prompt);
  expect(text).not.toMatch(/はたらき続けるガイド|定着支援|https?:/);
  // Each of the five has three words, and a box for each day.
  const rows = page.locator('.day-sheet tbody tr:not(.note)');
  await expect(rows).toHaveCount(15);
  for (const row of await rows.all()) {
    await expect(row.locator('th[scope="row"]')).not.toBeEmpty();
    await expect(row.locator('td')).toHaveCount(7);
  }
});

test('いっしょに読む台本は、A4の1枚で、言うことばと、わかりやすい版のQRがある', async ({
  page,
}) => {
  await page.goto('/meeting/together/');
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  for (const step of await page.locator('.steps > li').all())
    await expect(step.locator('q').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /わかりやすい版を開くQR/ })).toBeVisible();
});

test('支援者のページの「すぐ使う」から、1回で、見せる、渡す、確かめる所へ行ける', async ({
  page,
}) => {
  await page.goto('/guides/supporters/');
  const desk = page.locator('.desk');
  for (const path of [
    '/handout/',
    '/easy/',
    '/meeting/',
    '/check/rules/',
    '/edition/',
    '/offices/',
  ])
    await expect(desk.locator(`a[href="${path}"]`)).toBeVisible();
  const papers = desk.locator('a[href^="/handout/"]:not([href="/handout/"])');
  expect(await papers.count()).toBeGreaterThanOrEqual(8);
});
