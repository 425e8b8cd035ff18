/**
 * What the search finds for every query of the sets, for those who write: npm run search:report
 * Also in Firefox and WebKit where they are installed, and beside Pagefind untuned on the same built pages.
 * The set kept aside shows its figures only, so that nobody tunes on it; `-- --all` shows its queries too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as pagefind from 'pagefind';
import { readQueries } from '../tests/queries/score.ts';
import { sets } from '../tests/queries/sets.ts';
import { enginesHere } from '../tests/setup/find-engines.ts';
import { dist, isBuilt, root } from '../tests/setup/places.ts';
import { thisMachine } from '../tests/setup/this-machine.ts';
import { askAllEngines, askUntuned } from './ask-engines.ts';
import { reportOf, type AskedSet } from './report-tables.ts';
import { realPages, removeSearchSites, untunedSite } from './search-sites.ts';

if (!isBuilt(dist))
  throw new Error('dist/ がありません。先に npm run build をしてください(build the site first).');

const queries = sets.map((set) => ({
  set,
  queries: readQueries(readFileSync(root + set.file, 'utf8')),
}));
const words = queries.flatMap((one) => one.queries.map((query) => query.words));
try {
  const engines = await askAllEngines(enginesHere(thisMachine), dist, words);
  const pages = realPages();
  const untuned = await askUntuned(
    enginesHere(thisMachine),
    await untunedSite('untuned'),
    pages,
    words,
  );
  await pagefind.close();
  let from = 0;
  const asked = queries.map(({ set, queries: own }): AskedSet => {
    const part = <T>(all: readonly T[]): T[] => all.slice(from, from + own.length);
    const answered = {
      set,
      queries: own,
      engines: new Map([...engines].map(([name, all]) => [name, part(all)])),
      untuned: part(untuned),
    };
    from += own.length;
    return answered;
  });
  const { figures, whole } = reportOf(asked, { showKept: process.argv.includes('--all') });
  const file = 'bench/results/search-report.md';
  mkdirSync(`${root}bench/results`, { recursive: true });
  writeFileSync(root + file, whole);
  console.log(`${figures}\n\n1つずつの問いは ${file} にあります。`);
} finally {
  removeSearchSites();
}
