import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { dist } from '../tests/setup/places.ts';
import { pageTypes } from './page-types.ts';
import { serve } from './serve.ts';
import { slowDown } from './slow-phone.ts';
import { median, table } from './table.ts';

const rounds = 7;
const mostTimesPlain = 1.05;

/** Returns the page as plain HTML: the same text and links, without styles, scripts and drawings. */
const plainOf = (html: string): string =>
  html
    .replace(/<(style|script|svg|template)\b.*?<\/\1>/gs, '')
    .replace(/ (?:class|style|hidden|data-[\w-]+)(?:="[^"]*")?(?=[ >])/g, '');

/** Returns the same set in the site's type: with the first three layers of the page's own styles (tokens, reset, base) inlined. */
const setOf = (html: string): string => {
  const styles = /<style>(.*?)<\/style>/s.exec(html)![1]!;
  const type = styles
    .split(/(?=@layer )/)
    .slice(0, 3)
    .join('');
  return plainOf(html).replace('</head>', `<style>${type}</style></head>`);
};

const peers = { plain: plainOf, set: setOf };

/** Returns a folder with the pages of each type, and each of them as each peer has it, under the peer's name. */
function sideBySide(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-look-'));
  cpSync(dist, folder, { recursive: true });
  for (const path of pageTypes)
    for (const [name, peerOf] of Object.entries(peers)) {
      mkdirSync(join(folder, name, path), { recursive: true });
      const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
      writeFileSync(join(folder, name, path, 'index.html'), peerOf(html));
    }
  return folder;
}

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
  const folder = sideBySide();
  const { address, stop } = await serve({ root: folder, base: '/', compress: true });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const rows: (string | number)[][] = [];
  try {
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
  } finally {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true });
  }
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
