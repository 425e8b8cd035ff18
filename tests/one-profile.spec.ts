import { expect, test, type Page } from './setup/test.ts';

/** What a test may leave in its profile that the next would find. */
const leave: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  しまったもの: (page) => page.evaluate(() => localStorage.setItem('left', 'here')),
  クッキー: (page) => page.evaluate(() => (document.cookie = 'left=here')),
  ほかの住所のクッキー: async (page) => {
    await page.goto(page.url().replace('127.0.0.1', 'localhost'));
    await page.evaluate(() => (document.cookie = 'left=here'));
  },
  とめた時計: (page) => page.clock.setFixedTime(0),
  切った通信: (page) => page.context().setOffline(true),
};

for (const [what, leaveIt] of Object.entries(leave)) {
  test(`${what}を、のこす`, async ({ page }) => {
    await page.goto('about/');
    await leaveIt(page);
  });

  test(`${what}は、次の検査にはない`, async ({ page, context }) => {
    await page.goto('about/');
    const found = await page.evaluate(() => [localStorage.length, navigator.onLine]);
    expect(found).toEqual([0, true]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Date.now())).toBeGreaterThan(0);
  });
}
