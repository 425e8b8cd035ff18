import { expect, type Page } from '@playwright/test';
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
