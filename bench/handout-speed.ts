import { chromium, type Browser } from '@playwright/test';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { median, table } from './table.ts';

/** A fourth of this machine's speed, without a brake on the line. */
const slowness = 4;
const rounds = 7;

/** How a paper comes to be seen for the first time: by a link to a ready one, or by a first tick. */
interface HandoutSpeed {
  readonly byLink: number;
  readonly byHand: number;
}

/** Runs in the page: gives the time at which a sheet has been painted. */
const paintedSheet = () =>
  new Promise<number>((resolve) => {
    const look = () =>
      document.querySelector('.a4-frame:not([hidden]) .a4-body > *')
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        : requestAnimationFrame(look);
    look();
  });

/** Opens the page with nothing kept from before, on a slow phone; `see` gives the milliseconds. */
async function cold(
  browser: Browser,
  address: string,
  see: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<number>,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(address, { waitUntil: 'commit' });
  const time = await see(page);
  await page.close();
  return time;
}

/** Returns how soon a first paper is seen: medians of several cold openings. */
export async function measureHandout(address: string, path: string): Promise<HandoutSpeed> {
  const browser = await chromium.launch({ executablePath: path, args: browserArguments });
  const byLink: number[] = [];
  const byHand: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    byLink.push(
      await cold(browser, `${address}/handout/#paper=first`, (page) => page.evaluate(paintedSheet)),
    );
    byHand.push(
      await cold(browser, `${address}/handout/`, async (page) => {
        await page.waitForLoadState('load');
        await page.waitForTimeout(1500);
        const seen = page.evaluate(paintedSheet);
        const pressed = await page.evaluate(() => {
          const tick = document.querySelector<HTMLInputElement>('[data-tick]')!;
          const at = performance.now();
          tick.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
          tick.click();
          return at;
        });
        return (await seen) - pressed;
      }),
    );
  }
  await browser.close();
  return { byLink: median(byLink), byHand: median(byHand) };
}

export const handoutReport = ({ byLink, byHand }: HandoutSpeed): string =>
  table(
    [`配る紙が見えるまで(CPU 1/${slowness}、まん中の値、上限1,000)`, 'ms'],
    [
      ['リンクから', Math.round(byLink)],
      ['はじめの1つをえらんでから', Math.round(byHand)],
    ],
  );
