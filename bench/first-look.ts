import { chromium, type Browser } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { pageTypes } from './page-types.ts';
import { besidePeers, peers } from './peers.ts';
import { slowDown } from './slow-phone.ts';
import { median, table } from './table.ts';

const rounds = 7;
const mostTimesPlain = 1.05;

/** Milliseconds to the largest paint that a phone-sized window has seen until a second and a half after the load. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await slowDown(page);
  await page.goto(url, { waitUntil: 'load' });
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = Number.NaN;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve(last), 1500);
      }),
  );
  await page.close();
  return painted;
}

/** Returns when a reader on a slow phone sees the page, beside plain HTML of the same text without and with inlined CSS, in turns. */
export async function firstLookReport(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const rows: (string | number)[][] = [];
  await besidePeers(async (address) => {
    for (const path of pageTypes) {
      const roots = ['', ...Object.keys(peers).map((name) => `/${name}`)];
      const times = roots.map((): number[] => []);
      for (let i = 0; i < rounds; i += 1)
        for (const [of, root] of roots.entries())
          times[of]!.push(await largestPaint(browser, address + root + path));
      const [own = NaN, ...others] = times.map(median);
      const beside = others.flatMap((ms) => [Math.round(ms), (own / ms).toFixed(2)]);
      rows.push([path, Math.round(own), ...beside]);
    }
  }).finally(() => browser.close());
  return table(
    [
      `LCP(CPU 1/4、遅い4G、${rounds}回のまん中、上限 ${mostTimesPlain}倍)`,
      'ms',
      '同じ文だけのHTML',
      '倍',
      '同じ字に組んだHTML',
      '倍',
    ],
    rows,
  );
}
