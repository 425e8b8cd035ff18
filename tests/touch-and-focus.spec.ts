import { expect, test } from '@playwright/test';
import { kindsOfPage, partsOfPages } from './setup/pages.ts';
import { walk } from './setup/walk.ts';

/** Runs in the page: what a finger should hit and is lower or narrower than 44 px. Links inside sentences are as tall as their line. */
function smallTargets(): string[] {
  const targets =
    'button, input:not([type="hidden"]), select, textarea, summary, header a, footer a, nav a, [role="button"], .cards a';
  return [...document.querySelectorAll<HTMLElement>(targets)]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .flatMap((target) => {
      // A radio button or a check box is hit by its label as well.
      const label =
        target.closest('label') ??
        (target.id ? document.querySelector(`label[for="${CSS.escape(target.id)}"]`) : null);
      const box = (
        /radio|checkbox/.test(target.getAttribute('type') ?? '') && label ? label : target
      ).getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || target.classList.contains('skip')) return [];
      const small = [
        box.height < 43.5 && `高さ${Math.round(box.height)}`,
        box.width < 43.5 && `幅${Math.round(box.width)}`,
      ].filter(Boolean);
      const place = target.parentElement?.closest('[class]');
      return small.map(
        (size) =>
          `.${place?.className} の <${target.localName} class="${target.className}"> ${size}`,
      );
    });
}

test.describe('指で', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const { name, paths } of partsOfPages(2)) {
    test(`ボタン・入力欄・メニューは44px以上: ${name}`, async ({ page }) => {
      test.setTimeout(90_000);
      await walk(page, paths, () => page.evaluate(smallTargets));
    });
  }

  test('開いたメニューのリンクは44px以上で、外をさわると閉じる', async ({ page }) => {
    await page.goto('/guides/fee/');
    await page.getByText('メニュー', { exact: true }).tap();
    const menu = page.getByRole('navigation', { name: /メニュー/ });
    await expect(menu).toBeVisible();
    expect([...new Set(await page.evaluate(smallTargets))]).toEqual([]);
    await page.getByRole('contentinfo').tap({ force: true });
    await expect(menu).toBeHidden();
  });
});

test.describe('キーボードで', () => {
  /** Runs in the page: why the focus cannot be seen, if so. */
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
      width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return onScreen ? undefined : `${name} が画面の外にある`;
  }

  for (const path of kindsOfPage) {
    test(`どこに移っても、いまの場所が見える: ${path}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      const hidden = new Set<string>();
      for (let i = 0; i < 45; i += 1) {
        await page.keyboard.press('Tab');
        const why = await page.evaluate(hiddenFocus);
        if (why) hidden.add(why);
      }
      expect([...hidden]).toEqual([]);
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
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: /メニュー/ })).toBeHidden();
    await expect(summary).toBeFocused();
  });
});
