import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { dist } from '../tests/setup/places.ts';
import { fileAt } from '../tests/setup/static-server.ts';
import { median, table } from './table.ts';

/** Slow 4G as Lighthouse has it; by the server, because a browser's own brake does not hold what it fetches ahead. */
const line = { latency: 150, bytesPerMillisecond: (1.6 * 1024 * 1024) / 8 / 1000 };
/** How long a finger or a mouse rests on a link before it presses. */
const rest = 600;
const rounds = 3;

/** The site on a slow line, with or without its rules for the next page. */
function slowServer(isAhead: boolean): Server {
  return createServer((request, response) => {
    const file = fileAt({ root: dist, base: '/' }, request.url ?? '/');
    if (!file || file === 'elsewhere') return void response.writeHead(404).end();
    const raw = readFileSync(file);
    const isPage = file.endsWith('.html');
    const whole = isPage && !isAhead ? raw.toString().replace('"speculationrules"', '"no"') : raw;
    const body = isPage ? brotliCompressSync(whole) : raw;
    const type = isPage ? 'text/html' : file.endsWith('.js') ? 'text/javascript' : 'image/svg+xml';
    void sleep(line.latency + body.length / line.bytesPerMillisecond).then(() =>
      response
        .writeHead(200, { 'content-type': type, ...(isPage && { 'content-encoding': 'br' }) })
        .end(body),
    );
  });
}

/** Milliseconds from the press on a link to the next page's load. */
async function pressAndLoad(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}/guides/teichaku/`, { waitUntil: 'load' });
  const link = page.locator('.prose a[href^="/glossary/"]').first();
  await link.hover();
  await sleep(rest);
  const pressed = Date.now();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL((url) => !url.pathname.endsWith('/teichaku/'), { waitUntil: 'load' });
  const loaded = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + entry!.loadEventEnd;
  });
  await page.close();
  return loaded - pressed;
}

/** Returns how much sooner the next page is there, as a table: medians of some presses. */
export async function nextPageReport(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const times: number[] = [];
  for (const isAhead of [false, true]) {
    const server = slowServer(isAhead);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const runs: number[] = [];
    for (let i = 0; i < rounds; i += 1) runs.push(await pressAndLoad(browser, address));
    times.push(median(runs));
    server.close();
  }
  await browser.close();
  const [without = 0, ahead = 0] = times;
  return table(
    ['次のページ(遅い4G、まん中の値)', 'ms'],
    [
      ['先に取らないとき', Math.round(without)],
      ['指が止まっている間に取るとき', Math.round(ahead)],
      ['比(上限0.5)', (ahead / without).toFixed(2)],
    ],
  );
}
