import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { withoutFolds } from './without-folds.ts';

const path = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const source = readFileSync(path, 'utf8');
/** The tabs whose next documents bring axe: to send half a megabyte to each takes longer than its rules. */
const prepared = new WeakSet<Page>();

async function prepare(page: Page): Promise<void> {
  if (!prepared.has(page)) {
    prepared.add(page);
    await page.addInitScript({ path });
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
}

/** What can differ in the dark: the scheme changes colours and nothing else. */
const colourRules = ['color-contrast-enhanced'];
/**
 * As axe has it, the enhanced rule leaves what lies below 4.5 to the other; to measure every text twice takes half the time
 * of the dark. Here it has no lower end. And a link among text differs from it by its line, in every scheme: that its colour
 * does would not be enough here, and to measure that took a third of the time.
 */
const checks = {
  'color-contrast-enhanced': {
    options: { contrastRatio: { normal: { minThreshold: 0 }, large: { minThreshold: 0 } } },
  },
  'link-in-text-block': { enabled: false },
};

const found = (page: Page, without: string[], rules?: string[]): Promise<string[]> =>
  page.evaluate(
    async ([exclude, only, checks]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: ['html'], exclude },
        {
          // All rules find what they found; what passed is not described, and no file is fetched again.
          resultTypes: ['violations'],
          preload: { assets: ['media'] },
          ...(only && { runOnly: only }),
          // Its types do not know this one.
          ...{ checks },
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [without, rules, checks] as const,
  );

/** What every page has alike around its text. */
export const frame = ['body > .page > header', 'footer', '.way-out'];

/**
 * Returns what axe finds on the page as it stands, by all its rules in light and by those of colour in the dark:
 * '(dark) rule: where'. What is `without` is not looked at.
 */
export async function violationsIn(page: Page, without: string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await prepare(page);
  return withoutFolds(page, async () => {
    const light = await found(page, without);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await found(page, without, colourRules);
    return [
      ...light.map((violation) => `(light) ${violation}`),
      ...dark.map((violation) => `(dark) ${violation}`),
    ];
  });
}
