import { expect, test } from '@playwright/test';
import { ownAddress } from './setup/places.ts';

/** The sheets of a PDF in millimetres, from the /MediaBox of its pages (points). */
function sheetsOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = [
    ...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ];
  const millimetres = (points: string) => Math.round((Number(points) / 72) * 25.4);
  return boxes.map(([, width, height]) => ({
    width: millimetres(width!),
    height: millimetres(height!),
  }));
}

const pagesToPrint = [
  '/guides/fee/',
  '/guides/supporters/',
  '/faqs/how-much/',
  '/compare/',
  '/check/',
];

for (const path of pagesToPrint) {
  test(`印刷すると、A4の紙に、住所と確認した日が入る: ${path}`, async ({ page }) => {
    await page.goto(path);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(sheet).toEqual({ width: 210, height: 297 });

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(ownAddress + path)).toBeVisible();
    if (/guides|faqs|compare/.test(path))
      await expect(page.getByText(/確認した日\s*20\d\d年\d+月\d+日/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`印刷すると、メニューや検索の欄は入らず、紙からはみ出さない: ${path}`, async ({ page }) => {
    // The text area of the sheet: 210 mm less 15 mm at each side, at 96 dpi.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByText('メニュー', { exact: true })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      680,
    );
  });
}

test('比べるページは、図・表・注意・聞くことばが1枚に入り、長い表は選んだときだけ入る', async ({
  page,
}) => {
  const paper = async () => sheetsOf(await page.pdf({ preferCSSPageSize: true })).length;
  await page.goto('/compare/');
  // As a browser's own printing does.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await paper()).toBe(1);
  await page.getByText('すべての点でくらべる').click();
  await page.getByLabel('この表も印刷する').check();
  expect(await paper()).toBeGreaterThan(1);
});

test('印刷の前に、たたんだ所が開き、あとで元にもどる', async ({ page }) => {
  await page.goto('/guides/fee/');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<details id="folded"><summary>もっと</summary>中身</details>',
      );
  });
  const folded = page.locator('#folded');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveAttribute('open');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).not.toHaveAttribute('open');
});

test('暗い画面で見ていても、紙では白地に黒い字', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/guides/fee/');
  const { ink, paper } = await page.evaluate(() => {
    const lightness = (color: string) =>
      Math.max(
        ...(/rgba?\(([^)]+)\)/.exec(color)?.[1]?.split(',').slice(0, 3).map(Number) ?? [NaN]),
      );
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { ink: lightness(color), paper: lightness(backgroundColor) };
  });
  expect(ink).toBeLessThan(80);
  expect(paper).toBe(255);
});
