import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { pages, type BuiltPage } from '../tests/setup/pages.ts';
import { table } from './table.ts';

/** A page within the first round trip of a TCP connection (ten segments). */
export const budget = { html: 14_600, requests: 2, script: 5_000 };

interface Weight {
  readonly path: string;
  /** Bytes of the HTML with its CSS, brotli 11. */
  readonly html: number;
  /** Before the reader touches anything, without the favicon. */
  readonly requests: number;
  readonly elsewhere: number;
  /** Bytes of all JavaScript loaded by then, gzip. */
  readonly script: number;
}

const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Returns what comes of each page, in bytes and requests, in a phone-sized browser before the reader touches anything. */
export async function weighPages(
  address: string,
  executablePath: string,
  chosen: readonly BuiltPage[],
): Promise<Weight[]> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const weights: Weight[] = [];
  for (const { path, html } of chosen) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const requested: string[] = [];
    const scripts: Promise<string>[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text());
    });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const inline = await page
      .locator('script:not([src]):not([type="application/ld+json"])')
      .allTextContents();
    const counted = requested.filter((url) => !url.includes('favicon'));
    weights.push({
      path,
      html: brotli(html),
      requests: counted.length,
      elsewhere: counted.filter((url) => !url.startsWith(address)).length,
      script: gzipSync([...inline, ...(await Promise.all(scripts))].join('\n')).length,
    });
    await page.close();
  }
  await browser.close();
  return weights;
}

/** The guides, heaviest first, and the other pages that stand for a kind. */
export const weighed = pages.filter(
  ({ path }) =>
    /^\/guides\/[^/]+\/$/.test(path) ||
    [
      '/',
      '/about/',
      '/check/',
      '/compare/',
      '/search/',
      '/sources/',
      '/faqs/',
      '/glossary/',
      '/faqs/how-much/',
    ].includes(path),
);
const isGuide = ({ path }: { path: string }): boolean =>
  path.startsWith('/guides/') || path === '/about/';

export function pageWeightReport(weights: readonly Weight[]): string {
  const row = ({ path, html, requests, elsewhere, script }: Weight) => [
    path,
    html,
    requests,
    elsewhere,
    script,
  ];
  const heading = ['ページ', 'HTML (brotli)', '通信', 'ほかのサイト', 'JavaScript (gzip)'];
  const guides = weights.filter(isGuide).toSorted((a, b) => b.html - a.html);
  const others = weights.filter((weight) => !isGuide(weight)).toSorted((a, b) => b.html - a.html);
  const over = guides.filter(
    ({ html, requests, elsewhere, script }) =>
      html > budget.html || requests > budget.requests || elsewhere > 0 || script > budget.script,
  );
  return [
    table(
      [
        `ガイド(上限 ${budget.html.toLocaleString('en')} B / ${budget.requests} / 0 / ${budget.script.toLocaleString('en')} B)`,
        ...heading.slice(1),
      ],
      guides.map(row),
    ),
    `${guides.length}ページのうち、上限をこえたもの: ${over.length}${over.map(({ path }) => ` ${path}`).join('')}`,
    '',
    table(['ほかのページ', ...heading.slice(1)], others.map(row)),
  ].join('\n');
}
