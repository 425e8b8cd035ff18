import { expect, test, type Page } from './test.ts';

/** Where results stand, in the panel under the field or on the search page, and the links to the pages found. */
export const results = '[data-search-results]';
export const topics = `${results} li a[data-topic]`;

export const field = (page: Page) => page.getByRole('searchbox', { name: 'ことばでさがす' });

/** The address of the search page with a query. */
export const searchFor = (query: string): string =>
  `search/#${new URLSearchParams({ q: query }).toString()}`;

/** Nothing more comes for what is asked. */
export const settled = (page: Page) =>
  expect(page.locator(results)).toHaveAttribute('aria-busy', 'false');

/** Opens the search page with a query that can be searched for, and waits for all its results. */
export async function search(page: Page, query: string): Promise<void> {
  await page.goto(searchFor(query));
  await expect(page.locator(results)).toHaveAttribute('data-query', query, { timeout: 15_000 });
  await settled(page);
}

/** Holds requests back until the function it answers is called. */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return () => release(undefined);
}

/** No test of the file may leave an error in the page. */
export function failOnErrors(): void {
  test.beforeEach(({ page }) => {
    page.on('pageerror', (error) => {
      throw error;
    });
  });
}
