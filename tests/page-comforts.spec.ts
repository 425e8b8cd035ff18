import { expect, test } from './setup/test.ts';

test('見出しを押すと、その所だけを紙にできる', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto('guides/fee/');
  const heading = page.locator('.prose > h2').nth(1);
  await heading.locator('a').click();
  await page.getByRole('button', { name: 'ここだけ印刷する' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.part-sheet');
  await expect(sheet).toBeVisible();
  await expect(page.locator('.page')).toBeHidden();
  await expect(sheet.locator('h2')).toHaveCount(1);
  await expect(sheet.locator('svg path').last()).toHaveAttribute('d', /^M/);
  await expect(sheet.locator('footer')).toContainText('確認した日');
  await expect(sheet.locator('footer')).toContainText('正しい内容は');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('.page')).toBeVisible();
});

test('その所だけの紙では、たたんだ表も出る', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto('guides/fee/');
  await page.locator('#next-year a').click();
  await page.getByRole('button', { name: 'ここだけ印刷する' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.part-sheet');
  await expect(sheet.locator('td').first()).toBeVisible();
  for (const one of await sheet.locator('details').all()) await expect(one).toHaveAttribute('open');
  // Pressed again where the browser did not say that it has printed: one paper still.
  await page.evaluate(() => document.querySelector<HTMLElement>('.part-actions button')!.click());
  await expect(sheet).toHaveCount(1);
});

test('見出しを押すと、題名とリンクと確認した日を写せる。根拠を出していれば、リンクでも出る', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('guides/fee/');
  const heading = page.locator('.prose > h2').nth(1);
  await heading.locator('a').click();
  const copy = page.getByRole('button', { name: '題名とリンクをコピー' });
  const copied = async () => {
    await copy.click();
    await expect(page.getByRole('status').filter({ hasText: 'コピーしました' })).toBeVisible();
    return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  };
  const [titles, link, origin] = await copied();
  expect(titles).toContain(await page.locator('h1').textContent());
  expect(titles).toContain(await heading.textContent());
  expect(new URL(link!).hash).toBe(`#${await heading.getAttribute('id')}`);
  expect(new URL(link!).search).toBe('');
  expect(origin).toMatch(/はたらき続けるガイド.*確認した日/);
  await page.getByRole('button', { name: '根拠を出す' }).click();
  await expect(page.getByRole('button', { name: '根拠をしまう' })).toBeVisible();
  expect(new URL((await copied())[1]!).search).toBe('?sources=on');

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await copy.click();
  await expect(page.getByRole('textbox', { name: '題名とリンクをコピー' })).toHaveValue(
    /sources=on/,
  );
});

test('見出しを押しても、何もコピーされない。フォーカスは見出しに残り、次のTabはできることへ。もういちど押すと、しまう', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('guides/fee/');
  const before = 'まえに写したもの';
  const kept = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate((text) => navigator.clipboard.writeText(text), before);
  const heading = page.locator('.prose > h2').nth(1);
  const link = heading.locator('a');
  const row = page.locator('.part-actions');
  const { height } = (await heading.boundingBox())!;
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(row).toBeVisible();
  await expect(row.getByRole('status')).toBeEmpty();
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/#/);
  await expect(link).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'ここだけ印刷する' })).toBeFocused();
  expect(await kept()).toBe(before);
  expect((await heading.boundingBox())!.height).toBe(height);
  expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('""');
  await link.press('Enter');
  await expect(row).toHaveCount(0);
  await expect(link).toHaveAttribute('aria-expanded', 'false');
  await expect(link).toBeFocused();

  // Where the browser refuses, the row says so, and what to do.
  await link.press('Enter');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await row.getByRole('button', { name: 'リンクをコピー' }).click();
  await expect(row.getByRole('status')).toContainText('下の欄からコピーしてください');
  expect(await kept()).toBe(before);

  // A heading of a lower rank has its link to copy, and no part to print.
  await page.goto('guides/period/');
  const lower = page.locator('.prose h3 .anchor').first();
  await lower.press('Enter');
  await expect(lower).toBeFocused();
  await expect(row.getByRole('button')).toHaveText(['題名とリンクをコピー']);
  await row.getByRole('button').click();
  await expect(row.getByRole('status')).toContainText('コピーしました');
  expect(await kept()).toContain(page.url());
});

test('見出しのしるしの説明は、はじめの画面の下、読み始めた所にある', async ({ page }) => {
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('guides/fee/');
    const hint = page.getByText('見出しを押すと、印刷もコピーもできます。');
    await expect(hint).toHaveCount(1);
    expect((await hint.boundingBox())!.y).toBeGreaterThan(height);
  }
});

test('つまずいた人のガイドは、はじめの画面から、限界のときに話せる所へ行ける', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('guides/trouble/');
  const link = page.getByRole('main').getByRole('link', { name: 'いま、限界なら' });
  const { y, height } = (await link.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  expect(y + height).toBeLessThan(640);
  await link.click();
  await expect(page.getByRole('link', { name: '119番' }).last()).toBeInViewport();
  await page.goto('guides/fee/');
  await expect(page.getByRole('main').getByRole('link', { name: 'いま、限界なら' })).toHaveCount(0);
});

for (const [path, word, unit] of [
  ['faqs/', '会社 内緒', '質問'],
  ['glossary/', 'ｼﾞｭｷｭｳ', 'ことば'],
] as const)
  test(`一覧をことばで絞れる: ${path}`, async ({ page }) => {
    await page.goto(path);
    const entries = page.locator('main section :is(li, dl > div)');
    const all = await entries.count();
    const field = page.getByLabel(`この${unit}の中から`);
    await field.fill(word);
    const left = await entries.filter({ visible: true }).count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all / 2);
    await expect(page.getByRole('status')).toContainText(`${unit} ${left}(ぜんぶで${all})`);
    await field.fill('ないことば');
    await expect(page.getByRole('status')).toHaveText(`この${unit}の中には、ありません。`);
    await expect(page.locator('[data-contents]')).toBeHidden();
    const onward = page.getByRole('link', { name: 'ぜんぶのページからさがす' });
    await expect(onward).toHaveAttribute('href', /\/search\/#q=%E3%81%AA/);
    await field.fill('');
    await expect(onward).toBeHidden();
    expect(await entries.filter({ visible: true }).count()).toBe(all);
  });

test('リンクにさわると次のページを取りに行ける。さわらなければ行かない', async ({ page }) => {
  await page.goto('');
  const rules = JSON.parse(
    (await page.locator('script[type="speculationrules"]').textContent()) ?? '',
  ) as { prefetch: [{ where: { href_matches: string }; eagerness: string }] };
  expect(rules.prefetch).toHaveLength(1);
  expect(rules.prefetch[0].eagerness).toBe('moderate');
  expect(rules.prefetch[0].where.href_matches).toMatch(/^\/.*\*$/);
});
