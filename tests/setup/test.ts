import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

export * from '@playwright/test';

/** A profile of the browser that one test takes over from another, and a tab of it that stays open. */
interface Profile {
  /** What the test asked of it that it was opened for. */
  readonly asked: string;
  readonly context: BrowserContext;
  /** Sees what a test left. As long as it is open, the process of the tabs lives: to begin one takes as long as a page. */
  readonly watch: Page;
  /** The sites whose pages were opened. */
  readonly visited: Set<string>;
  readonly forget: () => Promise<unknown>;
}

interface OfTest {
  asked: string;
}
export interface OfWorker {
  /** Does a test take over the profile of the one before, where that one left nothing in it? */
  sharesProfile: boolean;
  shared: { profile?: Profile | undefined };
}

async function open(browser: Browser, asked: string, home: string): Promise<Profile> {
  const context = await browser.newContext();
  const watch = await context.newPage();
  await watch.goto(new URL('robots.txt', home).href);
  const visited = new Set<string>();
  context.on('page', (page) =>
    page.on('framenavigated', (frame) => visited.add(new URL(frame.url()).origin)),
  );
  const line = await context.newCDPSession(watch);
  return { asked, context, watch, visited, forget: () => line.send('Network.clearBrowserCache') };
}

/** Runs in the tab that stays: empties what the site keeps by name, and says whether it keeps more, or the clock is another. */
async function isSomethingLeft(): Promise<boolean> {
  localStorage.clear();
  const [databases, copies, workers] = await Promise.all([
    indexedDB.databases(),
    caches.keys(),
    navigator.serviceWorker.getRegistrations(),
  ]);
  const kept = databases.length + copies.length + workers.length;
  return kept > 0 || !String(Date.now).includes('native code');
}

/** Whether the next test finds the profile as a new one would be. */
async function isAsNew({ context, watch, visited, forget }: Profile): Promise<boolean> {
  const tabs = context.pages().filter((page) => page !== watch);
  await Promise.all(tabs.map((page) => page.close()));
  const { origin } = new URL(watch.url());
  if ([...visited].some((other) => other !== 'null' && other !== origin)) return false;
  const takenBack = [context.unrouteAll(), context.clearPermissions(), context.setOffline(false)];
  await Promise.all([...takenBack, context.clearCookies(), forget()]);
  return !(await watch.evaluate(isSomethingLeft));
}

export const test = base.extend<OfTest, OfWorker>({
  sharesProfile: [false, { scope: 'worker', option: true }],
  shared: [
    async ({ browser: _ }, use) => {
      const shared: OfWorker['shared'] = {};
      await use(shared);
      await shared.profile?.context.close();
    },
    { scope: 'worker' },
  ],
  // All that a profile is opened with, but for the size of the window.
  asked: async (
    {
      acceptDownloads,
      baseURL,
      bypassCSP,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      extraHTTPHeaders,
      geolocation,
      hasTouch,
      httpCredentials,
      ignoreHTTPSErrors,
      isMobile,
      javaScriptEnabled,
      locale,
      offline,
      permissions,
      proxy,
      serviceWorkers,
      storageState,
      timezoneId,
      userAgent,
    },
    use,
  ) => {
    const all = [
      [acceptDownloads, baseURL, bypassCSP, colorScheme, contextOptions, deviceScaleFactor],
      [extraHTTPHeaders, geolocation, hasTouch, httpCredentials, ignoreHTTPSErrors, isMobile],
      [javaScriptEnabled, locale, offline, permissions, proxy, serviceWorkers, storageState],
      [timezoneId, userAgent],
    ];
    await use(JSON.stringify(all));
  },
  context: async ({ browser, sharesProfile, shared, asked, baseURL }, use, { errors }) => {
    if (!sharesProfile) {
      const context = await browser.newContext();
      await use(context);
      return context.close();
    }
    if (shared.profile?.asked !== asked) {
      await shared.profile?.context.close();
      shared.profile = await open(browser, asked, baseURL!);
    }
    const { context } = shared.profile;
    await use(context);
    if (errors.length || !(await isAsNew(shared.profile))) {
      shared.profile = undefined;
      await context.close();
    }
  },
  page: async ({ context, viewport }, use) => {
    const page = await context.newPage();
    if (
      viewport?.width !== page.viewportSize()?.width ||
      viewport?.height !== page.viewportSize()?.height
    )
      await page.setViewportSize(viewport!);
    await use(page);
  },
});
