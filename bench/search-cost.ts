import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { createSiteServer } from '../tests/setup/static-server.ts';
import type { SearchSite } from './search-sites.ts';
import { median } from './table.ts';

/** Lighthouse's slow 4G: bytes a second, and milliseconds there and back. */
const slow4g = { latency: 150, downloadThroughput: (1_638_400 / 8) * 0.9, uploadThroughput: 675_000 / 8, offline: false };
/** A phone of the middle range beside this machine. */
const phone = { rate: 4 };

export interface SearchCost {
  readonly site: string;
  /** How many queries found anything. */
  readonly answered: number;
  /** From the touch of the field to the first result, on a page just loaded: medians over the queries, and the most. */
  readonly bytes: number;
  readonly mostBytes: number;
  /** The same until nothing more comes: the text may be asked after the first result. */
  readonly settledBytes: number;
  readonly requests: number;
  /** From the last key to the first result, in ms. */
  readonly fast: number;
  readonly slow: number;
  /** What a further query keeps the phone's processor busy, in ms. */
  readonly work: number;
}

interface Cold {
  readonly bytes: number;
  readonly settledBytes: number;
  readonly requests: number;
  readonly wait: number;
}

/** What a server has sent, counted there: a browser tells nothing of what its workers fetch. Bodies only, as compressed. */
interface Sent {
  bytes: number;
  requests: number;
}

async function countingServer(root: string): Promise<{ address: string; sent: Sent; stop: () => void }> {
  const sent = { bytes: 0, requests: 0 };
  const server = createSiteServer({ root, base: '/', compress: true });
  server.prependListener('request', (_, response) => {
    const end = response.end.bind(response) as (body?: Buffer) => typeof response;
    response.end = ((body?: Buffer) => {
      sent.bytes += body?.length ?? 0;
      sent.requests += 1;
      return end(body);
    }) as typeof response.end;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, stop };
}

/** Touches the field of a page just loaded, puts the query in at once, and waits for the first result. */
async function askCold(browser: Browser, { address, sent }: { address: string; sent: Sent }, site: SearchSite, query: string, slow: boolean): Promise<Cold> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  if (slow) {
    await line.send('Network.emulateNetworkConditions', slow4g);
    await line.send('Emulation.setCPUThrottlingRate', phone);
  }
  await page.goto(address + site.path, { waitUntil: 'networkidle' });
  Object.assign(sent, { bytes: 0, requests: 0 });
  await page.locator(site.field).focus();
  const wait = await askNow(page, site, query);
  const first = { ...sent };
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(slow ? 0 : 700);
  await page.close();
  return { bytes: first.bytes, requests: first.requests, settledBytes: sent.bytes, wait };
}

/** Puts the query in and answers the milliseconds to the first result for it, as the page sees them. */
async function askNow(page: Page, { field, result }: SearchSite, query: string): Promise<number> {
  return page.evaluate(
    async ([field, result, query]) => {
      const input = document.querySelector<HTMLInputElement>(field!)!;
      const before = document.querySelector(result!);
      const started = performance.now();
      input.value = query!;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const seen = () => [...document.querySelectorAll(result!)].some((link) => link !== before && link.textContent.trim() !== '');
      while (!seen()) {
        if (performance.now() - started > 5000) return NaN;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - started;
    },
    [field, result, query],
  );
}

async function busyDuring(page: Page, line: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await busyFor(line);
  await act();
  await page.waitForTimeout(1000);
  return (await busyFor(line)) - before;
}

/** Puts letters into the field; the site is told of them as of typed ones, or not at all. Playwright's own way costs the page 10 ms. */
async function put(page: Page, { field }: SearchSite, query: string, { tell }: { tell: boolean }): Promise<void> {
  await page.evaluate(
    ([field, query, tell]) => {
      const input = document.querySelector<HTMLInputElement>(field)!;
      input.value = query;
      if (tell) input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [field, query, tell] as const,
  );
}

async function busyFor(line: CDPSession): Promise<number> {
  const { metrics } = await line.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** The processor's time for each query but the first, all in one page on a simulated phone: from the last key, until a second later. */
export async function workOf(browser: Browser, address: string, site: SearchSite, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const line = await page.context().newCDPSession(page);
  // The thread's own time: what else this machine does is no part of it.
  await line.send('Performance.enable', { timeDomain: 'threadTicks' });
  await line.send('Emulation.setCPUThrottlingRate', phone);
  await page.goto(address + site.path, { waitUntil: 'networkidle' });
  await page.locator(site.field).focus();
  const work: number[] = [];
  for (const query of queries) {
    await put(page, site, query, { tell: false });
    // Drawing the letters themselves, and the first use of the code, are over by then.
    await page.waitForTimeout(1000);
    // What asking costs the bench itself, and a blinking cursor, is no work of the search.
    const idle = await busyDuring(page, line, () => put(page, site, query, { tell: false }));
    work.push((await busyDuring(page, line, () => put(page, site, query, { tell: true }))) - idle);
  }
  await page.close();
  return work.slice(1);
}

/** What searching costs a reader on a site, over the queries that find something there; without `timed` in bytes only. */
export async function searchCost(executablePath: string, site: SearchSite, queries: readonly string[], { timed }: { timed: boolean }): Promise<SearchCost> {
  const server = await countingServer(site.root);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    // The server compresses a file once; the second time it is as fast as a host.
    const answered: string[] = [];
    for (const query of queries) if (!Number.isNaN((await askCold(browser, server, site, query, false)).wait)) answered.push(query);
    const fast: Cold[] = [];
    const slow: Cold[] = [];
    for (const query of answered) {
      fast.push(await askCold(browser, server, site, query, false));
      if (timed) slow.push(await askCold(browser, server, site, query, true));
    }
    const of = (runs: readonly Cold[], key: keyof Cold) => runs.map((run) => run[key]);
    const bytes = of(fast, 'bytes');
    return {
      site: site.name,
      answered: answered.length,
      bytes: Math.round(median(bytes)),
      mostBytes: Math.max(...bytes),
      settledBytes: Math.round(median(of(fast, 'settledBytes'))),
      requests: median(of(fast, 'requests')),
      fast: Math.round(median(of(fast, 'wait'))),
      slow: Math.round(median(of(slow, 'wait'))),
      work: timed ? Math.round(median(await workOf(browser, server.address, site, queries))) : NaN,
    };
  } finally {
    await browser.close();
    server.stop();
  }
}
