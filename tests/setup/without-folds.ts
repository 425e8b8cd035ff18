import type { Page } from '@playwright/test';

/** Runs in the page: folded parts that nobody sees have no boxes (true), or those that Chromium keeps for them (false). */
function takeOut(out: boolean): void {
  const name = 'data-folded-away';
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    (sheet) => !sheet.cssRules[0]?.cssText.includes(name),
  );
  for (const fold of document.querySelectorAll('details'))
    fold.toggleAttribute(
      name,
      out && getComputedStyle(fold, '::details-content').contentVisibility === 'hidden',
    );
  if (!out) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`details[${name}]::details-content { display: none; }`);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Returns what is found on the page while nothing is laid out that is folded away. Chromium unlocks each such part anew for every
 * width and place that is read, also of what stands elsewhere: on the check half the time of axe, which counts none of it as seen.
 */
export async function withoutFolds<T>(page: Page, find: () => Promise<T>): Promise<T> {
  await page.evaluate(takeOut, true);
  const found = await find();
  await page.evaluate(takeOut, false);
  return found;
}
