import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { median, table } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const paths = ['/', '/guides/fee/', '/faqs/how-much/', '/check/'];

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

export interface Scores {
  readonly path: string;
  /** 0 to 100, in the order of `categories`; the middle one of the runs. */
  readonly scores: readonly number[];
  /** Milliseconds to the largest paint on Lighthouse's simulated phone. */
  readonly largestPaint: number;
  /** Audits that took points away: 'canonical' … */
  readonly lost: readonly string[];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function scoresOf(url: string, port: number, runs: number): Promise<Omit<Scores, 'path'>> {
  const results: Result[] = [];
  for (let i = 0; i < runs; i += 1) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    results.push(result.lhr);
  }
  const lost = results.flatMap((lhr) =>
    categories
      .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
      .filter(
        ({ id, weight }) =>
          weight > 0 && lhr.audits[id]!.score !== null && lhr.audits[id]!.score < 0.9,
      )
      .map(({ id }) => id),
  );
  return {
    scores: categories.map((category) =>
      Math.round(100 * median(results.map((lhr) => lhr.categories[category]?.score ?? 0))),
    ),
    largestPaint: median(
      results.map((lhr) => lhr.audits['largest-contentful-paint']!.numericValue ?? NaN),
    ),
    lost: [...new Set(lost)],
  };
}

/** Lighthouse on its simulated phone, the middle of so many runs a page. */
export async function runLighthouse(
  address: string,
  executablePath: string,
  runs = 3,
): Promise<Scores[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  const all: Scores[] = [];
  for (const path of paths) all.push({ path, ...(await scoresOf(address + path, port, runs)) });
  await browser.close();
  return all;
}

export function lighthouseReport(all: readonly Scores[]): string {
  return table(
    ['Lighthouse(スマートフォン)', ...categories, 'LCP (ms)', '減点'],
    all.map(({ path, scores, largestPaint, lost }) => [
      path,
      ...scores,
      Math.round(largestPaint),
      lost.join(' ') || '-',
    ]),
  );
}
