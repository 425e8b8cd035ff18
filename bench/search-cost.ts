import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { createSiteServer } from '../tests/setup/static-server.ts';
import type { SearchSite } from './search-sites.ts';
import { median } from './table.ts';

/** Lighthouse's slow 4G: milliseconds there and back, and bytes a second. */
const slow4g = { latency: 150, bytesPerSecond: (1_638_400 / 8) * 0.9 };
/** A phone of the middle range beside this machine. */
const phone = { rate: 4 };

/** A browser slows the thread of a page down, but no worker: without workers all of a search is slowed. */
type Workers = 'with workers' | 'without workers';

export interface SearchCost {
  readonly site: string;
  /** How many queries found anything. */
  readonly answered: number;
  /** From the touch of the field to the first result, on a page just loaded: medians over the queries, and the most. */
  readonly bytes: number;
  readonly mostBytes: number;
  /** The same until nothing more comes: the text may be asked after the first result. */
  readonly settledBytes: number;
  readonly mostSettledBytes: number;
  readonly requests: number;
  /** From the last key to the first result, in ms. */
  readonly fast: number;
  readonly slow: number;
  readonly slowWithoutWorkers: number;
  /** How long a further query keeps the phone's page from doing anything else, in ms. */
  readonly work: number;
  /** All that a further query costs the phone, in ms: without workers it is the page that does it. */
  readonly workWithoutWorkers: number;
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

interface CountingServer {
  readonly address: string;
  readonly sent: Sent;
  /** Whether it answers as over a slow line: here too, because a browser slows its pages' requests down but not its workers'. */
  isSlow: boolean;
  readonly stop: () => void;
}

async function countingServer(root: string): Promise<CountingServer> {
  const sent = { bytes: 0, requests: 0 };
  /** When the line will have brought all that was asked for so far. */
  let freeAt = 0;
  const server = createSiteServer({ root, base: '/', compress: true });
  server.prependListener('request', (_, response) => {
    const end = response.end.bind(response) as (body?: Buffer) => typeof response;
    response.end = ((body?: Buffer) => {
      sent.bytes += body?.length ?? 0;
      sent.requests += 1;
      if (!counting.isSlow) return end(body);
      const now = performance.now();
      freeAt =
        Math.max(freeAt, now + slow4g.latency) +
        (1000 * (body?.length ?? 0)) / slow4g.bytesPerSecond;
      setTimeout(end, freeAt - now, body);
      return response;
    }) as typeof response.end;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const counting: CountingServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    isSlow: false,
    stop,
  };
  return counting;
}

async function newPage(
  browser: Browser,
  workers: Workers,
): Promise<{ page: Page; line: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  if (workers === 'without workers')
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  return { page, line: await page.context().newCDPSession(page) };
}

/** Touches the field of a page just loaded, puts the query in at once, and waits for the first result. */
async function askCold(
  browser: Browser,
  server: CountingServer,
  site: SearchSite,
  query: string,
  slow?: Workers,
): Promise<Cold> {
  const { address, sent } = server;
  const { page, line } = await newPage(browser, slow ?? 'with workers');
  if (slow) await line.send('Emulation.setCPUThrottlingRate', phone);
  await page.goto(address + site.path, { waitUntil: 'networkidle' });
  server.isSlow = slow !== undefined;
  Object.assign(sent, { bytes: 0, requests: 0 });
  await page.locator(site.field).focus();
  const wait = await askNow(page, site, query);
  const first = { ...sent };
  server.isSlow = false;
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
      const seen = () =>
        [...document.querySelectorAll(result!)].some(
          (link) => link !== before && link.textContent.trim() !== '',
        );
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
async function put(
  page: Page,
  { field }: SearchSite,
  query: string,
  { tell }: { tell: boolean },
): Promise<void> {
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

/** The time of the page's thread for each query but the first, all in one page on a simulated phone: from the last key, until a second later. */
async function workOf(
  browser: Browser,
  address: string,
  site: SearchSite,
  queries: readonly string[],
  workers: Workers,
): Promise<number[]> {
  const { page, line } = await newPage(browser, workers);
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

/** Returns what searching costs a reader on a site, over the queries that find something there; without `timed` in bytes only. */
export async function searchCost(
  executablePath: string,
  site: SearchSite,
  queries: readonly string[],
  { timed }: { timed: boolean },
): Promise<SearchCost> {
  const server = await countingServer(site.root);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    // The server compresses a file once; the second time it is as fast as a host.
    const answered: string[] = [];
    for (const query of queries)
      if (!Number.isNaN((await askCold(browser, server, site, query)).wait)) answered.push(query);
    const fast: Cold[] = [];
    const slow: Cold[] = [];
    const slowWithoutWorkers: Cold[] = [];
    for (const query of answered) {
      fast.push(await askCold(browser, server, site, query));
      if (!timed) continue;
      slow.push(await askCold(browser, server, site, query, 'with workers'));
      slowWithoutWorkers.push(await askCold(browser, server, site, query, 'without workers'));
    }
    const of = (runs: readonly Cold[], key: keyof Cold) => runs.map((run) => run[key]);
    const bytes = of(fast, 'bytes');
    const work = async (workers: Workers) =>
      timed
        ? Math.round(median(await workOf(browser, server.address, site, queries, workers)))
        : NaN;
    return {
      site: site.name,
      answered: answered.length,
      bytes: Math.round(median(bytes)),
      mostBytes: Math.max(...bytes),
      settledBytes: Math.round(median(of(fast, 'settledBytes'))),
      mostSettledBytes: Math.max(...of(fast, 'settledBytes')),
      requests: median(of(fast, 'requests')),
      fast: Math.round(median(of(fast, 'wait'))),
      slow: Math.round(median(of(slow, 'wait'))),
      slowWithoutWorkers: Math.round(median(of(slowWithoutWorkers, 'wait'))),
      work: await work('with workers'),
      workWithoutWorkers: await work('without workers'),
    };
  } finally {
    await browser.close();
    server.stop();
  }
}
