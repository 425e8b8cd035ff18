import type { Page } from '@playwright/test';

/** A reader's own style on the open page. Not Playwright's addStyleTag: the page's headers let nobody's element style it. */
export const addStyle = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
