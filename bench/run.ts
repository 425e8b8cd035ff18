/**
 * The figures of the site in one table.
 * npm run bench -- [weight|lighthouse|look|check|next|furigana|handout|load|search|build …]: only these
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../tests/setup/find-browser.ts';
import { dist, root } from '../tests/setup/places.ts';
import { thisMachine } from '../tests/setup/this-machine.ts';

const browser = findBrowser(thisMachine);

async function atTheSite<T>(look: (address: string) => Promise<T>): Promise<T> {
  const { serve } = await import('./serve.ts');
  const { address, stop } = await serve({ root: dist, base: '/', compress: true });
  try {
    return await look(address);
  } finally {
    stop();
  }
}

const parts: Readonly<Record<string, () => Promise<string>>> = {
  async weight() {
    const { pageWeightReport, weighed, weighPages } = await import('./page-weight.ts');
    return pageWeightReport(await atTheSite((address) => weighPages(address, browser, weighed)));
  },
  async lighthouse() {
    const { hasLighthouse, lighthouseReport, runLighthouse } = await import('./lighthouse.ts');
    if (!(await hasLighthouse()))
      return 'Lighthouse: npmから取れないので、測っていません(npm could not fetch it).';
    return lighthouseReport(await runLighthouse(browser));
  },
  async look() {
    const { firstLookReport } = await import('./first-look.ts');
    return firstLookReport(browser);
  },
  async check() {
    const { checkSpeedReport, measureCheck } = await import('./check-speed.ts');
    return checkSpeedReport(await atTheSite((address) => measureCheck(address, browser)));
  },
  async handout() {
    const { handoutReport, measureHandout } = await import('./handout-speed.ts');
    return handoutReport(await atTheSite((address) => measureHandout(address, browser)));
  },
  async next() {
    const { nextPageReport } = await import('./next-page.ts');
    return nextPageReport(browser);
  },
  async furigana() {
    const { furiganaReport } = await import('./furigana.ts');
    return atTheSite((address) => furiganaReport(address, browser));
  },
  async search() {
    const { searchFigures } = await import('./search-figures.ts');
    return searchFigures(browser);
  },
  async load() {
    const { loadReport } = await import('./load.ts');
    return loadReport();
  },
  async build() {
    const { buildCostReport, compareBuilds } = await import('./build-cost.ts');
    return buildCostReport(await compareBuilds());
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`npm run bench -- [${Object.keys(parts).join('|')} …]: ${unknown.join(', ')}?`);

// dist/ is read where the modules of a part are loaded: it has to be there first.
const built = spawnSync('astro', ['build', '--silent'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (built.status !== 0) process.exit(1);

const reports: string[] = [];
for (const name of named.length ? named : Object.keys(parts)) {
  const report = await parts[name]!();
  console.log(`\n${report}`);
  reports.push(report);
}
mkdirSync(`${root}bench/results`, { recursive: true });
writeFileSync(
  `${root}bench/results/${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.txt`,
  `${reports.join('\n\n')}\n`,
);
