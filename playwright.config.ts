import { defineConfig } from '@playwright/test';
import { browserArguments } from './tests/setup/browser-arguments.ts';
import { findWindowless } from './tests/setup/find-browser.ts';
import {
  dist,
  isBuilt,
  localAddress,
  localDist,
  ports,
  siteAddress,
} from './tests/setup/places.ts';
import type { OfWorker } from './tests/setup/test.ts';
import { thisMachine } from './tests/setup/this-machine.ts';

// Searched once: workers inherit what their parent found.
const executablePath = (process.env['SITE_TEST_BROWSER'] ??= findWindowless(thisMachine));

const serve = (folder: string, port: number, url: string) => ({
  command: `node tests/setup/serve.ts ${folder} ${new URL(url).pathname} ${port}`,
  url,
  reuseExistingServer: true,
});

if (!isBuilt(dist))
  throw new Error('dist/ がありません。先に npm run build をしてください(build the site first).');

/**
 * What they test lies in the profile of the browser (its workers, caches, history, an address kept), or they slow its line,
 * which a used profile keeps: each begins with a new one.
 */
const keepers = /(?:offline|deploy-skew|check-history|quiet-pages|slow-line)\.spec\.ts$/;

export default defineConfig<object, OfWorker>({
  testDir: 'tests',
  // What is named first is begun first, and goes beside the others: most of `fresh` waits, for a line or for what does not come.
  projects: [
    {
      name: 'fresh',
      testMatch: keepers,
      teardown: 'afterwards',
      workers: 1,
      // Where a page is answered out of the device, page and answer need a process each.
      use: { launchOptions: { executablePath, args: browserArguments } },
    },
    {
      name: 'site',
      testMatch: '*.spec.ts',
      testIgnore: keepers,
      teardown: 'afterwards',
      // A profile of its own costs a test more than most pages do; what a test leaves in it is taken out of it.
      use: { sharesProfile: true },
    },
    { name: 'afterwards', testMatch: 'policy.last.ts' },
  ],
  outputDir: 'test-results',
  // A file is read by one of them, and two cores are never idle with four.
  workers: 4,
  // What is right is there at once; these are for a machine that does other work besides.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tests/setup/site-count-reporter.ts']],
  use: {
    baseURL: siteAddress,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
    // Tabs of one profile share a process: a new one for each test takes a seventh of all their processor time.
    launchOptions: { executablePath, args: [...browserArguments, '--renderer-process-limit=1'] },
  },
  webServer: [
    serve(dist, ports.site, siteAddress),
    ...(isBuilt(localDist) ? [serve(localDist, ports.local, localAddress)] : []),
  ],
});
