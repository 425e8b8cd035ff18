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

test('見出しでEnterを押すと、フォーカスは見出しに残り、次のTabはできることへ。何が起きたかは、見出しの外で言う', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('guides/fee/');
  const heading = page.locator('.prose > h2').nth(1);
  const link = heading.locator('a');
  const said = page.locator('.part-actions').getByRole('status');
  const { height } = (await heading.boundingBox())!;
  for (let times = 0; times < 2; times++) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(said).toHaveText('アドレスをコピーしました。');
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'ここだけ印刷する' })).toBeFocused();
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect((await heading.boundingBox())!.height).toBe(height);
  expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('""');

  // Where the browser refuses, it says so, and what to do.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await link.press('Enter');
  await expect(said).toContainText('コピーできませんでした');
  await expect(said).toContainText('ブラウザのアドレスの欄');
  await page.getByRole('button', { name: '題名とリンクをコピー' }).click();
  await expect(said).toContainText('下の欄からコピーしてください');
  // So does a heading under which there is nothing more to do.
  await page.goto('guides/period/');
  const lower = page.locator('.prose h3 .anchor').first();
  await lower.press('Enter');
  await expect(lower).toBeFocused();
  await expect(said).toHaveText('アドレスをコピーしました。');
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
