import { expect, test } from './setup/test.ts';

const page = '/guides/fee/';
const amounts = (text: string): Set<string> => new Set(text.match(/[\d,]+(?:万(?:\d+千)?)?円/g));

test('料金のページは、何も開かないうちに目に入る額が、12までにおさまる', async ({ page: tab }) => {
  await tab.goto(page);
  const main = tab.getByRole('main');
  const before = amounts(await main.innerText());
  expect([...before].length).toBeGreaterThan(2);
  expect([...before].length, [...before].join(' ')).toBeLessThanOrEqual(12);

  await main.locator('details.fold').evaluateAll((folds) =>
    folds.forEach((fold) => {
      (fold as HTMLDetailsElement).open = true;
    }),
  );
  expect(amounts(await main.innerText()).size).toBeGreaterThan(before.size + 10);
});

test('料金のページの「来年は?」に、0円の月と払う月が、線の上の2つの点で出る', async ({
  page: tab,
}) => {
  await tab.goto(page);
  const nodes = tab.locator('.line > li');
  await expect(nodes).toHaveText([
    /2026年10月〜2028年6月\s*0円/,
    /2028年7月〜\s*有料になりそうです/,
  ]);
});

test('3列より多い表は、電話では1行が1つのまとまりになり、見出しと表の役目をなくさない', async ({
  page: tab,
}) => {
  await tab.setViewportSize({ width: 360, height: 740 });
  await tab.goto('/guides/period/');
  const table = tab.locator('table.blocks').first();
  await expect(table).toBeVisible();
  const [row, cell] = [table.locator('tbody tr').first(), table.locator('td').first()];
  const [rowBox, cellBox] = [await row.boundingBox(), await cell.boundingBox()];
  expect(cellBox!.width).toBeGreaterThan(rowBox!.width - 2);
  const head = await table.getByRole('columnheader').nth(1).textContent();
  await expect(cell.locator('.head')).toHaveText(head!);
  await expect(cell.locator('.head')).toBeVisible();
  await expect(table.getByRole('rowheader').first()).toHaveText(/.+/);
  await expect(row.getByRole('cell').first()).toHaveText(/.+/);
});
