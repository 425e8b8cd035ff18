import { expect, test, type Page } from '@playwright/test';

const results = '[data-search-results]';
const topics = `${results} li a[data-topic]`;
const field = (page: Page) => page.getByRole('searchbox', { name: 'ことばでさがす' });
const searchFor = (query: string) => `search/#${new URLSearchParams({ q: query }).toString()}`;
const settled = (page: Page) => expect(page.locator(results)).toHaveAttribute('aria-busy', 'false');
/** Asks the text: one word that names hold, and one that only the text holds. */
const ofBoth = '引っ越しの会議室';

test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
});

test('字を打ってすぐの下やじるしで、フォーカスも、欄の下の結果もなくならない', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toBeVisible();
  await page.keyboard.type('中');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(500);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(topics).first()).toBeFocused();
  await expect(page.locator('.search-panel')).toBeVisible();
});

test('タブで結果へ入ったあとに、その結果が入れかわっても、フォーカスは結果の中にある', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(results)).toHaveAttribute('data-query', '休職');
  await field(page).press('End');
  await page.keyboard.type('中');
  await page.locator(topics).first().focus();
  await expect(page.locator(results)).toHaveAttribute('data-query', '休職中');
  await expect(page.locator(results)).toBeFocused();
  await expect(page.locator('.search-panel')).toBeVisible();
});

test('本文の結果があとから来ても、結果のまわりのリンクにあるフォーカスは動かない', async ({ page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/*.pagefind', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('guides/fee/');
  await field(page).fill(ofBoth);
  const more = page.locator('.search-more a');
  await more.focus();
  const before = await page.locator(topics).count();
  release(undefined);
  await settled(page);
  await expect(more).toBeFocused();
  await expect(page.locator('.search-panel')).toBeVisible();
  expect(await page.locator(topics).count()).toBeGreaterThan(before);
});

test('検索のページで「もしかして」を押したあと、フォーカスは結果にある', async ({ page }) => {
  await page.goto(searchFor('手張なし'));
  await page.locator(results).getByRole('link', { name: '手帳なし', exact: true }).press('Enter');
  await expect(field(page)).toHaveValue('手帳なし');
  await settled(page);
  await expect(page.locator(results)).toBeFocused();
});

test('Pagefindの索引の一部が届かないときは、見つからないのではなく、本文をさがせなかったと言う', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await page.goto(searchFor(ofBoth));
  await settled(page);
  await expect(page.locator(topics).first()).toBeVisible();
  await expect(page.locator(results)).toContainText('本文はさがせませんでした');
  await page.unroute('**/*.pf_index');
  await page.goto(searchFor(`${ofBoth}は`));
  await settled(page);
  await expect(page.locator(results)).not.toContainText('本文はさがせませんでした');
});

test('本文のファイルが来なくても、名前で見つかったページは、すぐ出る', async ({ page }) => {
  await page.route('**/text/*.json', () => undefined);
  await page.goto(searchFor(ofBoth));
  await expect(page.locator(topics).first()).toBeVisible();
});

test('まちがった中身が届いても、次には正しく読みなおす', async ({ page }) => {
  await page.route('**/pages/all.json', (route) => route.fulfill({ json: {} }));
  await page.goto(searchFor('お金'));
  await expect(page.getByRole('main')).toContainText('いまは、ことばでさがすことができません', { useInnerText: true });
  await page.unroute('**/pages/all.json');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toBeVisible();
});

const broken: Readonly<Record<string, () => void>> = {
  ない: () => Reflect.deleteProperty(globalThis, 'Worker'),
  作れない: () => Object.assign(globalThis, { Worker: () => { throw new Error('No worker here'); } }),
  動かない: () => Object.assign(globalThis, { Worker: class extends Worker { constructor() { super('/no-such-file.js', { type: 'module' }); } } }),
};
for (const [what, breakWorker] of Object.entries(broken)) {
  test(`Workerが${what}ときは、ページの中で同じ結果を出す`, async ({ page }) => {
    const shown = async () => {
      await page.goto('about:blank');
      await page.goto(searchFor(ofBoth));
      await settled(page);
      return page.locator(topics).allTextContents();
    };
    const running = page.waitForEvent('worker');
    const before = await shown();
    expect((await running).url()).toMatch(/\/engine\.js$/);
    expect(before.length).toBeGreaterThan(1);
    await page.addInitScript(breakWorker);
    expect(await shown()).toEqual(before);
    expect(page.workers()).toEqual([]);
  });
}

test('さがす部分が読めないときは、そう言い、読めるようになれば次の1回からさがせる', async ({ page }) => {
  await page.route('**/engine.js', (route) => route.abort());
  await page.goto(searchFor('お金'));
  await expect(page.locator(results)).toContainText('いまは、ことばでさがすことができません');
  await page.unroute('**/engine.js');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
});

test('プログラムが読めず、半分だけの字が欄にあっても、Enterは検索のページへ行く', async ({ page }) => {
  await page.route('**/session.js', (route) => route.abort());
  await page.goto('guides/fee/');
  await field(page).focus();
  await page.evaluate(() => (document.querySelector<HTMLInputElement>('#site-search')!.value = '料金\ud83d'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${new URL(page.url()).origin}/search/#q=${encodeURIComponent('料金')}`);
});

test('結果が案内する見出しは、どれも、開いたページで見える', async ({ page, context }) => {
  const asked = page.waitForResponse('**/pages/all.json');
  await page.goto(searchFor('お金'));
  const { rows } = (await (await asked).json()) as { rows: { path: string; headings: [id: string][] }[] };
  const reader = await context.newPage();
  for (const { path, headings } of rows.filter(({ path }) => path.startsWith('check/'))) {
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    const hidden = await reader.evaluate((ids) => ids.filter((id) => !document.getElementById(id)?.closest('details')?.open && !document.getElementById(id)?.checkVisibility()), headings.map(([id]) => id));
    // Folded parts open by their address.
    const folded = await reader.evaluate((ids) => ids.filter((id) => document.getElementById(id)?.closest('details')), hidden);
    expect(hidden.filter((id) => !folded.includes(id)), path).toEqual([]);
  }
});

test('変換の途中のCtrl+Kは、IMEのものになる', async ({ page }) => {
  await page.goto('guides/fee/');
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true })));
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test('検索のページで、変換の途中のことばは、アドレスに入らない', async ({ page }) => {
  await page.goto('search/');
  const ime = await page.context().newCDPSession(page);
  await field(page).fill('転職');
  await page.waitForTimeout(400);
  await ime.send('Input.imeSetComposition', { text: 'さg', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(1300);
  expect(decodeURIComponent(page.url())).not.toContain('さg');
  await ime.send('Input.insertText', { text: '先' });
  await expect(page).toHaveURL(/#q=%E8%BB%A2%E8%81%B7%E5%85%88$/);
});

test('打ってすぐ結果を開いても、打ったあとで読みこみ直しても、ことばと結果は残る', async ({ page }) => {
  await page.goto('search/');
  await field(page).fill('転職');
  const first = page.locator(topics).first();
  await first.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('転職');
  await expect(first).toBeVisible();
  await field(page).fill('休職');
  await expect(first).toHaveAttribute('data-topic', 'leave');
  await expect(page).toHaveURL(/#q=%E4%BC%91%E8%81%B7$/);
  await page.reload();
  await expect(field(page)).toHaveValue('休職');
  await expect(first).toHaveAttribute('data-topic', 'leave');
});
