import { expect, test } from './setup/test.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { tooWide } from './setup/on-screen.ts';

const path = '/guides/privacy/';

test('どの名前からも、わけが開いて読め、根拠か、聞くことばがある', async ({ page }) => {
  await page.goto(path);
  const cells = page.locator('.learns td a');
  expect(await cells.count()).toBe(56);
  const company = page
    .getByRole('row', { name: /支援レポート/ })
    .getByRole('link', { name: '会社' });
  await company.click();
  const reason = page.locator(':target');
  await expect(reason).toBeInViewport();
  await expect(reason.locator('b')).toHaveText('同意したら：会社に、支援レポート');
  await expect(reason).toContainText('会社に出さないでもらえます');

  const bare = await page
    .locator('.why li')
    .evaluateAll((reasons) =>
      reasons
        .filter((reason) => !reason.querySelector('a.sure, q'))
        .map(({ textContent }) => textContent),
    );
  // What a reader knows by themself.
  expect(bare).toEqual([
    expect.stringContaining('わたしがいちばん知っています'),
    expect.stringContaining('働いている会社なので'),
  ]);
});

test('わけは、何をだれに伝える話かを言い、表にもどれる。ブラウザの「戻る」でも、もとの名前にもどる', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(path);
  const reasons = page.locator('.why li > b:first-child');
  for (const text of await reasons.allTextContents()) expect(text).toMatch(/^.+：.+に、.+$/);
  expect(await reasons.count()).toBe(await page.locator('.why li').count());
  const name = page.locator('.learns tr').nth(5).getByRole('link', { name: '家族' });
  await name.click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(name).toBeInViewport();
  await name.click();
  await page.locator(':target').getByRole('link', { name: '表にもどる' }).click();
  await expect(page.locator('.learns caption')).toBeInViewport();
});

test('名前に、数と読める字はない', async ({ page }) => {
  await page.goto(path);
  for (const text of await page.locator('.learns td a').allInnerTexts())
    expect(text).toMatch(/^[^\d]+$/);
});

test('電話の幅では、答えの1つが、列の名前で始まる1つの行で、表は1,250pxより低い', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(path);
  const answers = await page.locator('.learns thead th').allTextContents();
  const wrong = await page.locator('.learns tbody td').evaluateAll(
    (cells, names) =>
      cells.filter((cell) => {
        if (cell.textContent === '') return getComputedStyle(cell).display !== 'none';
        const name = names[(cell as HTMLTableCellElement).cellIndex - 1];
        return !(cell as HTMLElement).innerText.startsWith(`${name}：`);
      }).length,
    answers,
  );
  expect(wrong).toBe(0);
  const { height } = (await page.locator('.learns table').boundingBox())!;
  expect(height).toBeLessThan(1250);
});

test('とても狭くても、だれに伝わるかが読め、横にはみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  await expect(page.locator('.learns tbody tr').first().getByText('市区町村')).toBeVisible();
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test('表の幅では、名前も列の名前も、途中で折れない', async ({ page }) => {
  for (const width of [820, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const texts = page.locator('.learns :is(td a, thead th, tr:nth-child(2) th)');
    const folded = await texts.evaluateAll((all) =>
      all.flatMap((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getClientRects().length > 1 ? one.textContent : [];
      }),
    );
    expect(folded).toEqual([]);
  }
});

test('この表とわけだけを印刷すると、A4の1枚に入る', async ({ page }) => {
  await page.goto(path);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator('#who-what-when a').click();
  await page.getByRole('button', { name: 'ここだけ印刷する' }).click();
  await expect(page.locator('.part-sheet')).toContainText('わたしの秘密をもらしては');
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
});

test.describe('JavaScriptがなくても', () => {
  test.use({ javaScriptEnabled: false });

  test('答えがことばで読め、わけが開く', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.learns thead th').first()).toHaveText('伝わる');
    await page.getByText('わけと根拠、聞き方を読む').click();
    await expect(
      page.locator('.why li').filter({ hasText: 'わたしの秘密をもらしては' }),
    ).toBeVisible();
  });
});
