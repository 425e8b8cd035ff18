import { expect, test, type CDPSession, type Page } from './setup/test.ts';
import { violationsIn } from './setup/axe.ts';
import {
  failOnErrors,
  field,
  results,
  search,
  searchFor,
  settled,
  topics,
} from './setup/search-page.ts';

failOnErrors();

test('Enterでさがしたことばは、続けて打っても、空にしても、「もどる」で出てくる', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('search/');
  const ask = async (words: string, isSure: boolean) => {
    await field(page).fill(words);
    if (words) await expect(page.locator(results)).toHaveAttribute('data-query', words);
    await page.clock.runFor(1000);
    await expect(page).toHaveURL(
      words ? new RegExp(`#q=${encodeURIComponent(words)}$`) : /\/search\/$/,
    );
    if (isSure) await page.keyboard.press('Enter');
    if (words) await settled(page);
  };
  await ask('転職', true);
  await ask('休職', false);
  await ask('引っ越し', true);
  await ask('', false);
  for (const words of ['引っ越し', '転職']) {
    await page.goBack();
    await expect(field(page)).toHaveValue(words);
    await settled(page);
  }
});

test('検索のページ: # が変わると結果も変わり、戻ると前の結果になる', async ({ page }) => {
  await page.goto(searchFor('お金'));
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'fee');
  await field(page).fill('引っ越し');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#q=%E5%BC%95/);
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move');
  await page.evaluate(() => (location.hash = 'q=休職'));
  await expect(field(page)).toHaveValue('休職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'leave');
  await page.goBack();
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'move');
});

test('結果の数が、読み上げられる', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('手帳');
  await expect(page.locator('site-search [role="status"]')).toHaveText(
    /「手帳」で\d+件見つかりました/,
  );
});

test('やじるしで、欄から結果へ行き、もどる', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(topics).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`${results} .search-list a`).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  // The place of the results holds the focus where the link that had it was replaced.
  const place = page.locator(results);
  await place.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(topics).first()).toBeFocused();
  await place.focus();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  // While other results are on their way, a link of these would lose it again; the field does not.
  await page.keyboard.press('ArrowDown');
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = '休職中';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('キーボードだけで使える', async ({ page }) => {
  await page.goto('guides/fee/');
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab');
    if (await field(page).evaluate((input) => input === document.activeElement)) break;
  }
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('転職');
  await expect(page.locator(results)).toHaveAttribute('data-query', '転職');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  if (
    !(await page
      .locator(topics)
      .first()
      .evaluate((link) => link === document.activeElement))
  )
    await page.keyboard.press('Tab');
  await expect(page.locator(topics).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(results)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('転職');
  await page.keyboard.press('End');
  await page.keyboard.type('先');
  await expect(page.locator(results)).toBeVisible();
  await page.mouse.click(20, 600);
  await expect(page.locator(results)).toBeHidden();
});

/** A key pressed while the IME converts: its key code is 229, whatever the key. */
async function pressWhileConverting(ime: CDPSession, key: string, code: number): Promise<void> {
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    code: key,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
  });
  if (key === 'Enter')
    await ime.send('Input.dispatchKeyEvent', {
      type: 'char',
      text: '\r',
      key,
      windowsVirtualKeyCode: code,
    });
  await ime.send('Input.dispatchKeyEvent', {
    type: 'keyUp',
    key,
    code: key,
    windowsVirtualKeyCode: code,
  });
}

test('日本語の変換中は、Enterでも矢印でもEscapeでも動かず、変換の途中ではさがさない', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('guides/fee/');
  const ime = await page.context().newCDPSession(page);
  await field(page).focus();
  await expect(page.locator('site-search [role="status"]')).toBeAttached();
  for (const half of ['て', 'てt', 'てち', 'てちょ', 'てちょう', '手帳']) {
    await ime.send('Input.imeSetComposition', {
      text: half,
      selectionStart: half.length,
      selectionEnd: half.length,
    });
    await page.clock.runFor(60);
  }
  await page.clock.runFor(500);
  await expect(page.locator(results)).toBeHidden();
  for (const [key, code] of [
    ['ArrowDown', 40],
    ['Escape', 27],
    ['Enter', 13],
    ['Enter', 229],
  ] as const) {
    await pressWhileConverting(ime, key, code);
    // Chromium ends the conversion on some of these keys; an IME would hold it.
    await ime.send('Input.imeSetComposition', { text: '手帳', selectionStart: 2, selectionEnd: 2 });
    await expect(page, key).toHaveURL(/\/guides\/fee\/$/);
  }
  await ime.send('Input.insertText', { text: '手帳' });
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'eligibility');
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
});

test('変換を確定するEnterがあとから届いても(Safari)、ページは移らない', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method()));
  await page.goto('guides/fee/');
  await field(page).fill('手帳');
  await expect(page.locator(topics).first()).toBeVisible();
  const moved = await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }),
    );
    input.form!.requestSubmit();
    return location.pathname;
  });
  expect(moved).toBe('/guides/fee/');
  // Before it moves, the field asks whether the page is there; it would have asked before this does.
  await page.evaluate(() => fetch(location.href, { method: 'OPTIONS' }).catch(() => undefined));
  expect(asked).toContain('OPTIONS');
  expect(asked).not.toContain('HEAD');
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
});

for (const hash of ['', 'index']) {
  test(`検索のページ: # が「#${hash}」になると、前のことばと結果は消える`, async ({ page }) => {
    await search(page, 'お金');
    await expect(page.locator(topics).first()).toBeVisible();
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.locator(topics)).toHaveCount(0);
    await expect(field(page)).toHaveValue('');
    await page.goBack();
    await expect(field(page)).toHaveValue('お金');
    await expect(page.locator(topics).first()).toBeVisible();
  });
}

test('検索のページ: 「本文へ進む」では、ことばも結果も残る', async ({ page }) => {
  await search(page, 'お金');
  await page.evaluate(() => (location.hash = 'main'));
  await expect(page).toHaveURL(/#q=%E3%81%8A%E9%87%91$/);
  await expect(field(page)).toHaveValue('お金');
  await expect(page.locator(topics).first()).toBeVisible();
});

test('400%に広げた画面でも、強制カラーでも、結果を読んで選べる', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('');
  await field(page).fill('手帳がなくても使える');
  const last = page.locator(`${results} .search-more a`);
  await expect(last).toBeVisible();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const box = page.locator('.search-answer');
  expect(await box.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
});

for (const width of [360, 1280]) {
  test(`axe: 結果が出ていても違反がない: 幅${width}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    for (const open of [
      () => page.goto(searchFor('手張なし')),
      () => page.goto('').then(() => field(page).fill('休職')),
    ]) {
      await page.goto('about:blank');
      await open();
      await expect(page.locator(topics).first()).toBeVisible();
      expect(await violationsIn(page)).toEqual([]);
      const isNarrow = () => document.documentElement.scrollWidth <= innerWidth;
      expect(await page.evaluate(isNarrow), '横にはみ出さない').toBe(true);
    }
  });
}

/** Changes what is in the field and does the next thing before a search can begin, however slow the machine is. */
async function typeAnd(page: Page, words: string, next: () => unknown): Promise<void> {
  await field(page).focus();
  await page.evaluate(`{
    document.activeElement.value = ${JSON.stringify(words)};
    document.activeElement.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (${String(next)})();
  }`);
}

/** Runs in the page. */
const focusFirst = () =>
  document.querySelector<HTMLElement>('[data-search-results] li a[data-topic]')!.focus();

test('字を打ってすぐの下やじるしで、フォーカスも、欄の下の結果もなくならない', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toBeVisible();
  await typeAnd(page, '休職中', () =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.locator(results)).toHaveAttribute('data-query', '休職中');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(topics).first()).toBeFocused();
  await expect(page.locator('.search-panel')).toBeVisible();
});

test('欄を空にしてすぐ結果へ入っても、フォーカスは欄にもどる', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(topics).first()).toBeVisible();
  await typeAnd(page, '', focusFirst);
  await expect(page.locator(results)).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('終わりを告げずに変換が終わっても、そのあとのことばでさがす', async ({ page }) => {
  await page.goto('guides/fee/');
  await field(page).focus();
  await field(page).dispatchEvent('compositionstart');
  await field(page).fill('転職');
  await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
});

test('タブで結果へ入ったあとに、その結果が入れかわっても、フォーカスは結果の中にある', async ({
  page,
}) => {
  await page.goto('guides/fee/');
  await field(page).fill('休職');
  await expect(page.locator(results)).toHaveAttribute('data-query', '休職');
  await typeAnd(page, '休職中', focusFirst);
  await expect(page.locator(results)).toHaveAttribute('data-query', '休職中');
  await expect(page.locator(results)).toBeFocused();
  await expect(page.locator('.search-panel')).toBeVisible();
});

test('検索のページで「もしかして」を押したあと、フォーカスは結果にある', async ({ page }) => {
  await page.goto(searchFor('手張なし'));
  await page.locator(results).getByRole('link', { name: '手帳なし', exact: true }).press('Enter');
  await expect(field(page)).toHaveValue('手帳なし');
  await settled(page);
  await expect(page.locator(results)).toBeFocused();
});

test('検索のページで、変換の途中のことばは、アドレスに入らない', async ({ page }) => {
  await page.clock.install();
  await page.goto('search/');
  const ime = await page.context().newCDPSession(page);
  await field(page).fill('転職');
  await expect(page.locator(results)).toHaveAttribute('data-query', '転職');
  await ime.send('Input.imeSetComposition', { text: 'さg', selectionStart: 2, selectionEnd: 2 });
  await page.clock.runFor(1300);
  expect(decodeURIComponent(page.url())).not.toContain('さg');
  await ime.send('Input.insertText', { text: '先' });
  await expect(page).toHaveURL(/#q=%E8%BB%A2%E8%81%B7%E5%85%88$/);
});

test('打ってすぐ結果を開いても、打ったあとで読みこみ直しても、ことばと結果は残る', async ({
  page,
}) => {
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

test.describe('スマートフォンの画面で', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  for (const path of ['', '404.html'])
    test(`欄が画面の下にあっても、打てば、欄と結果が画面に出る: /${path}`, async ({ page }) => {
      await page.goto(path);
      await field(page).tap();
      await page.keyboard.type('死にたい');
      const call = page.getByRole('link', { name: '119番に電話する' });
      await expect(call).toBeInViewport({ ratio: 1 });
      // A keyboard takes the lower half.
      expect((await call.boundingBox())!.y).toBeLessThan(320);
      await expect(field(page)).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.search-panel')).toBeInViewport({ ratio: 1 });
    });

  test('「さがす」で来た人のフォーカスは、文字を打つ前に欄をとらず、Enterのあとは結果の数にある', async ({
    page,
  }) => {
    await page.goto('guides/fee/');
    await page.locator('header').getByRole('link', { name: 'さがす' }).tap();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(field(page)).not.toBeFocused();
    await field(page).tap();
    await page.keyboard.type('休職');
    await page.keyboard.press('Enter');
    await expect(page.locator('.search-count')).toBeFocused();
  });
});

test('キーボードの人は、「さがす」で欄に着き、打つまで何も読みこまない。ことばのあるアドレスでは結果の数に着く', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('header').getByRole('link', { name: 'さがす' }).press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => /names|session/.test(address))).toEqual([]);
  await page.goto('');
  await field(page).fill('休職');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/#q=/);
  await expect(page.locator('.search-count')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator(topics).first()).toBeFocused();
  await page.goto('search/#index');
  await expect(field(page)).not.toBeFocused();
});
