import { launch, type KeyInput, type LaunchOptions } from 'puppeteer-core';
import type { Driver } from './engine.ts';
import { leash, newFolder } from './leash.ts';

/** Chromium (by CDP) or Firefox (by WebDriver BiDi), as Puppeteer drives both. */
export async function puppeteerDriver(name: string, options: LaunchOptions): Promise<Driver> {
  const folder = newFolder(name);
  const browser = await launch({
    ...options,
    headless: true,
    userDataDir: folder,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    timeout: 60_000,
    // The leash ends it: Puppeteer would swallow SIGTERM.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const end = leash(browser.process()!.pid!, folder);
  const [page = await browser.newPage()] = await browser.pages();
  const { keyboard } = page;

  return {
    open: (address) => page.goto(address),
    reload: () => page.reload(),
    // 2026-11: page.goBack() never ends in Firefox where the page comes back from memory.
    back: () => page.evaluate('void history.back()'),
    run: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (text) => keyboard.type(text),
    async press(key, modifiers) {
      for (const modifier of modifiers) await keyboard.down(modifier as KeyInput);
      await keyboard.press(key as KeyInput);
      for (const modifier of modifiers.toReversed()) await keyboard.up(modifier as KeyInput);
    },
    resize: (size) => page.setViewport(size),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf({ preferCSSPageSize: true, format: 'a4' }),
    async close() {
      // A browser that hangs does not hear this; the leash does not ask.
      await Promise.race([
        browser.close().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, 3000).unref()),
      ]);
      await end();
    },
  };
}
