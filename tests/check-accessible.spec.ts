import { expect, type Page, test } from './setup/test.ts';
import { violationsIn } from './setup/axe.ts';
import { next, pressNext } from './setup/check-page.ts';
import { addStyle } from './setup/reader-style.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

const notYet = monthsAway(-2);
const usable = monthsAway(-19);
const settled =
  'priorService=b-type&employment=company&course=steady&gap=continuous&proof=techo&age=adult&usage=not-started';

/** How each screen is reached. */
const screens: Record<string, (page: Page) => Promise<void>> = {
  最初の質問: async (page) => void (await page.goto('check/')),
  '長い説明のある質問で、まちがいを示したとき': async (page) => {
    await page.goto('check/');
    for (let i = 0; i < 3; i += 1) await next(page);
    await page.locator('#q-hiredOn [data-part="year"]').fill(testDay.slice(0, 4));
    await page.getByRole('button', { name: '次へ' }).click();
    await expect(page.locator('#q-hiredOn .problem')).toBeVisible();
  },
  '「ほか」を開き、選ばずに進もうとしたとき': async (page) => {
    await page.goto('check/');
    await next(page);
    await page.locator('#q-priorService summary').first().click();
    await pressNext(page);
    await expect(page.locator('#q-priorService .problem')).toBeVisible();
  },
  '給料の明細の絵のある、お金の質問': async (page) => {
    await page.goto(`check/#v=2&hiredOn=${usable}&${settled}&publicAssistance=no`);
    await page.getByRole('button', { name: 'お金の質問に答える' }).click();
    await expect(page.locator('#q-taxOnPaySlip')).toBeVisible();
  },
  '結果「使えそう」': async (page) =>
    void (await page.goto(`check/#v=2&hiredOn=${usable}&${settled}&monthlySalary=180000`)),
  '結果「まだ」': async (page) => void (await page.goto(`check/#v=2&hiredOn=${notYet}&${settled}`)),
  '結果「ほかの道」': async (page) => void (await page.goto('check/#v=2&priorService=school')),
  すべてわからない: async (page) => {
    await page.goto('check/');
    await page.getByRole('button', { name: 'すべての質問を1ページで見る' }).click();
    await page.getByRole('button', { name: '結果を見る', exact: true }).click();
    await expect(page.locator('.result')).toBeVisible();
  },
};

test.beforeEach(async ({ page }) => {
  await standStill(page, noonOf(testDay));
});

for (const [name, show] of Object.entries(screens)) {
  test(`axeの検査にまちがいがなく、指で押す所は44px以上で、400%の拡大(320px)と文字の間の広がりで何も切れない: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 360, height: 640 });
    await show(page);
    await page
      .locator('.result details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    expect.soft(await violationsIn(page)).toEqual([]);

    const small = await page
      .locator('eligibility-check :is(button, select, summary, .options label, .tick):visible')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
    expect.soft(small, '44pxより低い').toEqual([]);

    await page.setViewportSize({ width: 320, height: 256 });
    await addStyle(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const cut = await page
      .locator('eligibility-check :is(button, label, dd, li, p, select):visible')
      .evaluateAll((elements) =>
        elements
          .filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 &&
              getComputedStyle(element).overflowX !== 'visible' &&
              element.tagName !== 'SELECT',
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect.soft(cut, '切れる').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
}

test('色を選び直す設定(forced colors)でも、押す所、きょうの印、使える期間が見分けられる', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('check/');
  await expect(page.locator('.progress')).toBeVisible();
  const lines = await page
    .locator('[data-part-name]')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).borderBottomWidth));
  expect(lines, 'いまの段だけに線がある').toEqual(['3px', '0px']);
  await page.goto(`check/#v=2&hiredOn=${notYet}&${settled}`);
  for (const button of await page.locator('.result button:visible').all()) {
    expect(
      await button.evaluate(
        (element) =>
          getComputedStyle(element).borderStyle !== 'none' ||
          getComputedStyle(element).textDecorationLine === 'underline',
      ),
    ).toBe(true);
  }
  // What is drawn on the line and the scale keeps an outline where grounds are taken away.
  for (const drawn of ['[data-scale="wait"]', '[data-scale="use"]', '.stem'])
    expect(
      await page.locator(`.result ${drawn}`).evaluate((part) => getComputedStyle(part).stroke),
    ).not.toMatch(/none|rgba\(0, 0, 0, 0\)/);
  expect(
    await page
      .locator('.result .today')
      .first()
      .evaluate((item) => getComputedStyle(item, '::before').borderTopStyle),
  ).toBe('solid');
});

test('結果は読み上げに1回だけ伝わり、見出しの順がとんでいない', async ({ page }) => {
  await page.goto(`check/#v=2&hiredOn=${notYet}&${settled}`);
  await expect(page.locator('.result')).toBeFocused();
  const said = await page
    .locator('[role="status"]:visible')
    .evaluateAll((all) => all.filter((status) => status.textContent.trim()).length);
  expect(said).toBe(1);
  const levels = await page
    .locator('main :is(h1, h2, h3, h4):visible')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
  for (const [i, level] of levels.entries())
    if (i) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
});
