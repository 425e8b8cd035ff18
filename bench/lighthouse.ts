import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { freePort } from '../tests/setup/free-port.ts';
import { pageTypes } from './page-types.ts';
import { besidePeers } from './peers.ts';
import { median, table } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

// Asked for by the bench alone: 25 MB that nobody needs to build or to test the site.
const version = 'lighthouse@13.5.0';

/** What is read of Lighthouse's own result. */
interface Result {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; numericValue?: number }>>;
}

interface Scores {
  readonly path: string;
  /** 0 to 100, in the order of `categories`; the middle one of the runs. */
  readonly scores: readonly number[];
  /** Milliseconds to the largest paint on Lighthouse's simulated phone. */
  readonly largestPaint: number;
  /** The same for plain HTML of the same text. */
  readonly plainPaint: number;
  /** Audits that took points away: 'canonical' … */
  readonly lost: readonly string[];
}

/** Returns what Lighthouse says. npm fetches it at its first use. @throws where it cannot be had, or fails */
async function lighthouse(...asked: readonly string[]): Promise<string> {
  const command = ['exec', '--yes', `--package=${version}`, '--', 'lighthouse', ...asked];
  return (await promisify(execFile)('npm', command, { maxBuffer: 2 ** 27 })).stdout;
}

/** Returns whether npm has Lighthouse, or can fetch it. */
export const hasLighthouse = (): Promise<boolean> =>
  lighthouse('--version').then(
    () => true,
    () => false,
  );

async function ask(url: string, port: number, asked: readonly string[]): Promise<Result> {
  const once = () =>
    lighthouse(
      url,
      `--port=${port}`,
      `--only-categories=${asked.join()}`,
      '--output=json',
      '--quiet',
    );
  // Now and then it loses the start of its own trace (NO_NAVSTART) and asks to be run again.
  return JSON.parse(await once().catch(once)) as Result;
}

const paintOf = (results: readonly Result[]): number =>
  median(results.map((lhr) => lhr.audits['largest-contentful-paint']!.numericValue ?? NaN));

async function scoresOf(
  address: string,
  path: string,
  port: number,
  runs: number,
): Promise<Scores> {
  const results: Result[] = [];
  const plain: Result[] = [];
  for (let i = 0; i < runs; i += 1) {
    results.push(await ask(address + path, port, categories));
    plain.push(await ask(`${address}/plain${path}`, port, ['performance']));
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
    path,
    scores: categories.map((category) =>
      Math.round(100 * median(results.map((lhr) => lhr.categories[category]?.score ?? 0))),
    ),
    largestPaint: paintOf(results),
    plainPaint: paintOf(plain),
    lost: [...new Set(lost)],
  };
}

/** Returns Lighthouse's scores on its simulated phone, a page the middle of so many runs, beside the plain HTML of its text in turns. */
export async function runLighthouse(executablePath: string, runs = 3): Promise<Scores[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  const all: Scores[] = [];
  await besidePeers(async (address) => {
    for (const path of pageTypes) all.push(await scoresOf(address, path, port, runs));
  }).finally(() => browser.close());
  return all;
}

export function lighthouseReport(all: readonly Scores[]): string {
  return table(
    ['Lighthouse(スマートフォン)', ...categories, 'LCP (ms)', '同じ文だけのHTML', '倍', '減点'],
    all.map(({ path, scores, largestPaint, plainPaint, lost }) => [
      path,
      ...scores,
      Math.round(largestPaint),
      Math.round(plainPaint),
      (largestPaint / plainPaint).toFixed(2),
      lost.join(' ') || '-',
    ]),
  );
}
