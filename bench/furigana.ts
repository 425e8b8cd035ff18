import { chromium, type Browser } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { dist } from '../tests/setup/places.ts';
import { documentOf, pages } from '../tests/setup/pages.ts';
import { median, table } from './table.ts';

const rounds = 5;

/** Milliseconds from the choice of all readings, the first on this device, to those on the screen and to all of the page. */
async function firstUse(browser: Browser, address: string): Promise<[screen: number, all: number]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(address, { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.locator('header summary').first().click();
  const times = await page.evaluate(async () => {
    const painted = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      );
    const until = async (selector: string) => {
      while (!document.querySelector(selector)) await painted();
      return (await painted()) - start;
    };
    const field = document.querySelector<HTMLSelectElement>('header select')!;
    const start = performance.now();
    field.selectedIndex = 2;
    field.dispatchEvent(new Event('change'));
    return [await until('h1 rt'), await until('footer p:last-of-type rt')] as [number, number];
  });
  await page.close();
  return times;
}

const bytesOf = (file: string): number => brotliCompressSync(readFileSync(dist + file)).length;

/** Returns what the switch for readings costs on the longest guide, as a table: medians of first uses. */
export async function furiganaReport(address: string, executablePath: string): Promise<string> {
  const [longest = '/'] = pages
    .filter(({ path }) => /^\/guides\/./.test(path))
    .map((page) => ({
      path: page.path,
      length: documentOf(page).querySelector('main')!.textContent.length,
    }))
    .toSorted((a, b) => b.length - a.length)
    .map(({ path }) => path);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const times: [number, number][] = [];
  for (let i = 0; i < rounds; i += 1) times.push(await firstUse(browser, address + longest));
  await browser.close();
  const [code = '', list = ''] = ['js', 'txt'].flatMap((end) =>
    globSync(`search/*/furigana.${end}`, { cwd: dist }),
  );
  return table(
    [`ふりがな、はじめて出すとき(${longest}、CPU 1/4、まん中の値)`, '値'],
    [
      ['画面に出るまで (ms、上限350)', Math.round(median(times.map(([screen]) => screen)))],
      ['ページのすべてに出るまで (ms)', Math.round(median(times.map(([, all]) => all)))],
      ['コード (brotli)', bytesOf(code)],
      ['一覧 (brotli)', bytesOf(list)],
    ],
  );
}
