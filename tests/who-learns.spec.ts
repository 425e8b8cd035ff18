import { expect, test } from './setup/test.ts';
import { sheetsOf } from './setup/pdf-sheets.ts';
import { tooWide } from './setup/on-screen.ts';

const path = '/guides/privacy/';

test('どのマスからも、わけが開いて読め、根拠か、聞くことばがある', async ({ page }) => {
  await page.goto(path);
  const cells = page.locator('.learns td a');
  expect(await cells.count()).toBe(56);
  const company = page
    .getByRole('row', { name: /支援レポート/ })
    .getByRole('cell')
    .nth(2);
  await company.getByRole('link').click();
  await expect(page.locator(':target')).toBeVisible();
  await expect(page.locator(':target')).toContainText('会社に出さないでもらえます');

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

test('マスに、数と読める字はなく、1つの行のマスは同じ高さ', async ({ page }) => {
  await page.goto(path);
  for (const text of await page.locator('.learns td a').allInnerTexts())
    expect(text).toMatch(/^[^\d]+$/);
  const rows = await page
    .locator('.learns tbody tr')
    .evaluateAll((all) =>
      all.map(
        (row) =>
          new Set(
            [...row.querySelectorAll('a')].map((cell) =>
              Math.round(cell.getBoundingClientRect().height),
            ),
          ).size,
      ),
    );
  expect(rows).toEqual(rows.map(() => 1));
});

test('電話の幅では、1人が1行で、名前の右に答えがある', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(path);
  const apart = await page.locator('.learns tbody td').evaluateAll(
    (cells) =>
      cells.filter((cell) => {
        const [name, answer] = [...cell.children].map((child) => child.getBoundingClientRect());
        return !(name!.right <= answer!.left && name!.top >= answer!.top);
      }).length,
  );
  expect(apart).toBe(0);
});

test('電話の幅でも、だれのマスかが読め、横にはみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  await expect(page.locator('.learns tbody tr').first().getByText('市区町村')).toBeVisible();
  expect(await page.evaluate(tooWide)).toEqual([]);
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

  test('マスの答えがことばで読め、わけが開く', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.learns td a').first()).toContainText('伝わる');
    await page.getByText('わけと根拠、聞き方を読む').click();
    await expect(
      page.locator('.why li').filter({ hasText: 'わたしの秘密をもらしては' }),
    ).toBeVisible();
  });
});
