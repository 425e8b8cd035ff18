/**
 * `npm run parts`: builds the page of every part of the look, which is never published, and takes a picture of it in each way
 * in which readers may have it, before pages use a part. Says what is too wide or what axe finds, one line each.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserContextOptions } from '@playwright/test';
import { violationsIn } from './setup/axe.ts';
import { browserArguments } from './setup/browser-arguments.ts';
import { findBrowser } from './setup/find-browser.ts';
import { tooWide } from './setup/on-screen.ts';
import { root as project } from './setup/places.ts';
import { addStyle } from './setup/reader-style.ts';
import { createSiteServer } from './setup/static-server.ts';
import { thisMachine } from './setup/this-machine.ts';

const site = `${project}node_modules/.cache/parts-site/`;
const pictures = `${project}node_modules/.cache/parts-pictures/`;

interface Way extends BrowserContextOptions {
  readonly width: number;
  readonly letters?: string;
}
const ways: Readonly<Record<string, Way>> = {
  light: { width: 360 },
  dark: { width: 360, colorScheme: 'dark' },
  forced: { width: 360, forcedColors: 'active' },
  '320': { width: 320 },
  '320-letters-twice': { width: 320, letters: '200%' },
  '1280': { width: 1280 },
  '1280-dark': { width: 1280, colorScheme: 'dark' },
};

const build = spawnSync(process.execPath, ['--run', 'build', '--', '--silent', '--outDir', site], {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, PARTS: '1' },
});
if (build.status !== 0) process.exit(1);

const server = createSiteServer({ root: site, base: '/' });
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/parts/`;
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: browserArguments,
});
mkdirSync(pictures, { recursive: true });
const faults: string[] = [];
for (const [name, { width, letters, ...options }] of Object.entries(ways)) {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    bypassCSP: true,
    ...options,
  });
  await page.goto(address);
  if (letters) await addStyle(page, `html { font-size: ${letters}; }`);
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
  faults.push(...(await page.evaluate(tooWide)).map((what) => `${name}: ${what}`));
  if (name === 'light') {
    await page.pdf({ path: `${pictures}print.pdf`, format: 'A4' });
    faults.push(...(await violationsIn(page)));
  }
  await page.close();
}
await browser.close();
server.close();
for (const fault of faults) console.log(fault);
console.log(`${Object.keys(ways).length} pictures and a print in ${pictures}`);
process.exitCode = faults.length ? 1 : 0;
