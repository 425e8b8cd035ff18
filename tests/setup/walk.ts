import { expect, type Page, type ViewportSize } from '@playwright/test';
import { grouped, type Wrong } from './grouped.ts';

/** Opens each page and collects what is wrong with it, so that one run names every page that breaks the promise. */
export async function walk(
  page: Page,
  paths: readonly string[],
  wrongWith: (page: Page) => Promise<readonly string[]>,
): Promise<void> {
  const wrong: Wrong[] = [];
  for (const path of paths) {
    await page.goto(path);
    wrong.push(...(await wrongWith(page)).map((what) => ({ path, what })));
  }
  expect(grouped(wrong)).toEqual([]);
}

/** Returns what is wrong with the open page in a window of each size: '360px: what'. */
export async function atSizes(
  page: Page,
  sizes: readonly ViewportSize[],
  wrongWith: () => string[],
): Promise<string[]> {
  const wrong: string[] = [];
  // The page before may have left the window at the last of them: to lay this one out anew would be for nothing.
  const isLast = page.viewportSize()?.width === sizes.at(-1)?.width;
  for (const size of isLast ? sizes.toReversed() : sizes) {
    if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
    wrong.push(...(await page.evaluate(wrongWith)).map((what) => `${size.width}px: ${what}`));
  }
  return wrong;
}
