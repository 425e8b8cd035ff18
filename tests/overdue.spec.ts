import { globSync, readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { documentOf, kindsOfPage, pages } from './setup/pages.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { root } from './setup/places.ts';
import { openWith, settle, steady } from './setup/check-page.ts';
import { standStill } from './setup/stand-still.ts';

const due = (path: string) =>
  documentOf(pages.find((page) => page.path === path)!).querySelector<HTMLElement>('[data-due]');
/** The first moment after a day in Japan. */
const afterDay = (day: string) => new Date(Date.parse(`${day}T24:00:00+09:00`));
const overdue = /見直す日をすぎています.*「いまも同じですか」と聞いてください/;

test('見直しの日は、ページとその事実の、いちばん早い日である', () => {
  const days = globSync('facts/*/*.yaml', { cwd: `${root}content/` }).map(
    (file) => /^reviewBy: "(.*)"$/m.exec(readFileSync(`${root}content/${file}`, 'utf8'))![1]!,
  );
  const shown = pages.flatMap(
    (page) => documentOf(page).querySelector<HTMLElement>('[data-due]')?.dataset['due'] ?? [],
  );
  expect(shown.length).toBeGreaterThan(200);
  expect(shown.filter((day) => day > days.toSorted().at(-1)!)).toEqual([]);
  expect(shown).toContain(days.toSorted()[0]);
});

const dated = kindsOfPage.filter((path) => due(path));

test('ことばの説明、質問、ガイド、段、わかりやすい版、くらべる所、メモ、チェック、はじめのページが、見直しの日を持つ', () => {
  expect(dated).toEqual(
    expect.arrayContaining([
      '/',
      '/guides/fee/',
      '/guides/steps/apply/',
      '/easy/fee/',
      '/faqs/how-much/',
      '/glossary/jukyushasho/',
      '/compare/',
      '/tell/',
      '/check/',
    ]),
  );
});

for (const path of dated.filter((path) => path !== '/check/'))
  test(`組み立て直さなくても、見直しの日の次の日から、読む人の時計でそう言う: ${path}`, async ({
    page,
  }) => {
    const { dataset, textContent } = due(path)!;
    const last = dataset['due']!;
    test.skip(last < testDay, 'この日の組み立てでは、はじめから言っている');
    await standStill(page, new Date(afterDay(last).getTime() - 1));
    await page.goto(path);
    const said = page.locator('[data-due]').first();
    await expect(said).toBeHidden();
    await standStill(page, afterDay(last));
    await page.reload();
    await expect(said).toBeVisible();
    await expect(said).toBeInViewport();
    if (!path.startsWith('/easy/')) expect(textContent).toMatch(overdue);
  });

test('チェックの結果と、その紙も、そう言う', async ({ page }) => {
  await settle(page);
  const hiredOn = monthsAway(-2);
  const last = due('/check/')!.dataset['due']!;
  test.skip(last < testDay, 'この日の組み立てでは、はじめから言っている');
  await standStill(page, noonOf(last));
  await openWith(page, { ...steady, hiredOn });
  const [onScreen, onPaper] = [
    page.locator('.result [data-due]'),
    page.locator('.sheet [data-due]'),
  ];
  await expect(onScreen).toBeHidden();
  await standStill(page, afterDay(last));
  // Another address alone would not load the page again.
  await page.goto('about:blank');
  await openWith(page, { ...steady, hiredOn });
  await expect(onScreen).toHaveText(/見直す日をすぎています.*「いまも同じですか」/);
  await expect(onScreen).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(onPaper).toBeVisible();
});

test('JavaScriptのないページは、組み立てた日までのことだけを言う', () => {
  const shown = dated.filter((path) => !due(path)!.hasAttribute('hidden'));
  expect(shown).toEqual(dated.filter((path) => due(path)!.dataset['due']! < testDay));
});
