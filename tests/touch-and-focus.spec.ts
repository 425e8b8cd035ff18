import { expect, test } from './setup/test.ts';
import { smallTargets } from './setup/on-screen.ts';
import { documentOf, kindsOfPage, pages } from './setup/pages.ts';

test.describe('指で', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('開いたメニューのリンクは44px以上で、外をさわると閉じる', async ({ page }) => {
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).tap();
    const menu = page.getByRole('navigation', { name: /メニュー/ });
    await expect(menu).toBeVisible();
    expect([...new Set(await page.evaluate(smallTargets))]).toEqual([]);
    await page.getByRole('contentinfo').tap({ force: true });
    await expect(menu).toBeHidden();
  });

  test('メニューをさわると残りの組も出て、このページの組が開き、いまのページに印がつく', async ({
    page,
  }) => {
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).tap();
    const menu = page.getByRole('navigation', { name: /メニュー/ });
    await expect(menu.getByRole('link', { name: 'いくらかかる?' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(menu.locator('[aria-current]')).toHaveText('いくらかかる?(いまここ)');
    await expect(menu.locator('a > svg.drawing')).toHaveCount(2);
    await expect(menu.getByRole('link', { name: '使えるかチェック' })).toBeHidden();
    await expect(menu.getByRole('link', { name: 'すべてのページ' })).toHaveCount(0);
    await expect(menu.locator('summary')).toHaveCount(5);
  });

  test('メニューは、どの組を開いても、360×640の画面に入る', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).tap();
    const menu = page.getByRole('navigation', { name: /メニュー/ });
    await expect(menu.locator('summary')).toHaveCount(5);
    for (const group of await menu.locator('details').all()) {
      if ((await group.getAttribute('open')) === null) await group.locator('summary').tap();
      await expect(group).toHaveAttribute('open');
      const { y, height } = (await menu.boundingBox())!;
      expect(y + height, await group.innerText()).toBeLessThanOrEqual(640);
    }
  });

  test('上の列は、幅320pxでも1行', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/guides/fee/');
    const tops = await page
      .locator('header :is(.home, .to-search, .menu > summary)')
      .evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        }),
      );
    expect(new Set(tops).size, tops.join()).toBe(1);
  });

  test('残りの組が届かなければ、メニューからすべてのページへ行ける', async ({ page }) => {
    await page.route('**/menu.js', (route) => route.abort());
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).tap();
    await page.getByRole('link', { name: 'すべてのページ' }).first().tap();
    await expect(page).toHaveURL(/\/search\/#index$/);
  });
});

test.describe('キーボードで', () => {
  /** Runs in the page: notes after each key why the focus cannot be seen, if so. */
  function noteHiddenFocus(): void {
    const notes: (string | undefined)[] = [];
    Object.assign(window, { notes });
    addEventListener('keyup', () => notes.push(hiddenFocus()), { capture: true });

    function hiddenFocus(): string | undefined {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const name = `<${element.localName}>「${(element.innerText || element.getAttribute('aria-label') || element.id).trim().slice(0, 20)}」`;
      const marked = [element, ...document.querySelectorAll(':focus-within')].some((marker) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marker);
        return (
          (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
          (marker === element && boxShadow !== 'none')
        );
      });
      if (!marked) return `${name} に枠がない`;
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const onScreen =
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth;
      return onScreen ? undefined : `${name} が画面の外にある`;
    }
  }

  for (const path of kindsOfPage) {
    test(`どこに移っても、いまの場所が見える: ${path}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await page.evaluate(noteHiddenFocus);
      for (let i = 0; i < 45; i += 1) await page.keyboard.press('Tab');
      const notes = await page.evaluate(
        () => (window as unknown as { notes: (string | null)[] }).notes,
      );
      expect(notes.length).toBeGreaterThan(40);
      expect([...new Set(notes.filter(Boolean))]).toEqual([]);
    });
  }

  test('はじめのTabで「本文へ進む」が見え、Enterで本文に移る', async ({ page }) => {
    await page.goto('/guides/fee/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '本文へ進む' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('メニューはEnterで開き、Escで閉じてもとの場所にもどる', async ({ page }) => {
    await page.goto('/guides/fee/');
    const summary = page.locator('summary', { hasText: 'メニュー' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeVisible();
    // What closes it comes with its other groups.
    await expect(page.locator('header .fold').nth(1)).toBeAttached();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeHidden();
    await expect(summary).toBeFocused();
  });
});

test('相談先では、命があぶない人の電話が、はじめの画面にあり、答えより先に読まれる', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/guides/consult/');
  const call = page.getByRole('main').locator('a').filter({ hasText: '119番' });
  await expect(call).toHaveAttribute('href', 'tel:119');
  await expect(call).toBeInViewport({ ratio: 1 });
  expect((await call.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  const order = await page
    .locator('h1, .warn, .answer')
    .evaluateAll((all) =>
      all.slice(0, 3).map(({ localName, className }) => className || localName),
    );
  expect(order).toEqual(['h1', 'warn', 'answer']);
});

test('119番と、電話やSNSで話せる窓口は、どのガイドと質問でも、同じ大きさで押せる', () => {
  const typed = pages
    .filter(({ path }) => /^\/(?:guides|faqs)\//.test(path))
    .flatMap((one) =>
      [...documentOf(one).querySelectorAll('.warn')]
        .filter(({ textContent }) => textContent.includes('119'))
        .filter(
          (box) =>
            !box.querySelector('p > a.call[href="tel:119"]:only-child') ||
            !box.querySelector('p > a.call[href^="https://www.mhlw.go.jp/"]:only-child'),
        )
        .map(() => one.path),
    );
  expect(typed).toEqual([]);
});

test('わかりやすい版でも、いま電話する所は、ボタンの形と大きさをしている', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const topic of ['trouble', 'consult']) {
    await page.goto(`/easy/${topic}/`);
    const [call, talk] = await page.locator('.easy section').first().getByRole('link').all();
    await expect(call!).toHaveAttribute('href', 'tel:119');
    for (const one of [call!, talk!]) {
      expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(56);
      await expect(one).toHaveCSS('border-top-style', 'solid');
      await expect(one).toHaveCSS('text-decoration-line', 'none');
    }
  }
});

test('わかりやすい版のメニューの「いま、つらい」は、わかりやすいことばの所へ、そこからは、くわしい所へ', () => {
  for (const one of pages) {
    const [menu, door] = ['header nav', '.way-out'].map((place) =>
      [...documentOf(one).querySelectorAll(`${place} a`)]
        .find(({ textContent }) => textContent.startsWith('いま、つらい'))
        ?.getAttribute('href'),
    );
    const isEasy = one.path.startsWith('/easy/') && one.path !== '/easy/trouble/';
    expect(menu, one.path).toMatch(
      isEasy ? /\/easy\/trouble\/#crisis$/ : /\/guides\/trouble\/#crisis$/,
    );
    if (door) expect(door, one.path).toBe(menu);
  }
});
