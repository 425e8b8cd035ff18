import { chromium, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { browserArguments } from '../tests/setup/browser-arguments.ts';
import { slowDown } from './slow-phone.ts';
import { median, table } from './table.ts';

const rounds = 5;

interface CheckSpeed {
  /** Milliseconds from opening the page to a question that answers. */
  readonly usable: number;
  /** From opening a guide to its first words, on the same machine in the same minute: what of it is not the check's. */
  readonly peer: number;
  /** From a press of 次へ to the next question on the screen, the slowest of all. */
  readonly step: number;
  /** From the last press to the result on the screen. */
  readonly result: number;
  /** The sum of all shifts of the layout. */
  readonly shift: number;
  /** Bytes of all JavaScript of the page, gzip. */
  readonly script: number;
}

/** Chooses わからない, where the question has it. */
const answer = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-current] .unknown input')?.click(),
  );

/** Presses 次へ as a finger does; gives the milliseconds until what follows has been painted. */
async function pressAndPaint(page: Page): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const listen = ({ timeStamp }: Event) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
        document.querySelector('[data-next]')!.addEventListener('click', listen, { once: true });
      }),
  );
  await page.locator('[data-next]').click();
  return painted;
}

/** Returns the milliseconds to the first words of a guide. */
async function openGuide(page: Page, address: string): Promise<number> {
  await slowDown(page);
  await page.goto(`${address}/guides/fee/`);
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
}

async function runOnce(page: Page, address: string): Promise<Omit<CheckSpeed, 'peer'>> {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await slowDown(page);
  await page.addInitScript(() => {
    const seen = window as { shifts?: number; usable?: number };
    seen.shifts = 0;
    // The page tells the time itself: a driver that asks again and again would slow it down.
    const watch = new MutationObserver(() => {
      if (!document.querySelector('eligibility-check[data-mode="steps"]')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => (seen.usable = performance.now())));
    });
    watch.observe(document, { subtree: true, attributeFilter: ['data-mode'] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shifts! += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${address}/check/`);
  await page.waitForFunction(() => 'usable' in window);
  const usable = await page.evaluate(() => (window as { usable?: number }).usable ?? Number.NaN);
  const steps: number[] = [];
  while (!(await page.locator('.result').isVisible())) {
    await answer(page);
    steps.push(await pressAndPaint(page));
  }
  const inline = await page.locator('script:not([src]):not([type$="json"])').allTextContents();
  return {
    usable,
    step: Math.max(...steps.slice(0, -1)),
    result: steps.at(-1)!,
    shift: await page.evaluate(() => (window as { shifts?: number }).shifts ?? 0),
    script: gzipSync([...inline, ...(await Promise.all(scripts))].join('\n')).length,
  };
}

/** Returns how fast the check is on a simulated phone: medians of several cold openings. */
export async function measureCheck(address: string, executablePath: string): Promise<CheckSpeed> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const runs: CheckSpeed[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const phone = { viewport: { width: 360, height: 640 } };
    const [page, guide] = [await browser.newPage(phone), await browser.newPage(phone)];
    const peer = await openGuide(guide, address);
    await guide.close();
    runs.push({ ...(await runOnce(page, address)), peer });
    await page.close();
  }
  await browser.close();
  const middle = (key: keyof CheckSpeed) => median(runs.map((run) => run[key]));
  return {
    usable: middle('usable'),
    peer: middle('peer'),
    step: middle('step'),
    result: middle('result'),
    shift: Math.max(...runs.map(({ shift }) => shift)),
    script: middle('script'),
  };
}

export const checkSpeedReport = ({
  usable,
  peer,
  step,
  result,
  shift,
  script,
}: CheckSpeed): string =>
  table(
    ['チェック(CPU 1/4、遅い4G、まん中の値)', '値'],
    [
      ['開いてから答えられるまで (ms)', Math.round(usable)],
      ['同じときに、料金のページが見えるまで (ms)', Math.round(peer)],
      ['次の質問が出るまで、いちばん遅いもの (ms)', Math.round(step)],
      ['結果が出るまで (ms)', Math.round(result)],
      ['形のずれ (CLS、上限0.02)', shift.toFixed(4)],
      ['JavaScript (gzip、上限25,000 B)', script],
    ],
  );
