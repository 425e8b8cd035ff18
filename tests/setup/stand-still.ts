import type { Page } from '@playwright/test';

/** Runs in the page. */
function stop(now: number): void {
  globalThis.Date = class extends Date {
    constructor(...given: [] | [number]) {
      super(...(given.length ? given : ([now] as const)));
    }
    static override now = () => now;
  } as DateConstructor;
}

/**
 * From here on the page's documents, the open one as well, are told this time. Its timers run on; where they shall not, a test
 * takes Playwright's clock, which cannot be taken out of a profile again.
 */
export async function standStill(page: Page, at: Date | number): Promise<void> {
  await page.addInitScript(stop, Number(at));
  await page.evaluate(stop, Number(at));
}
