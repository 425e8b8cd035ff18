import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readQueries } from './queries/score.ts';
import { sets } from './queries/sets.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { askSearch } from './setup/ask-search.ts';
import { searchOnDisk } from './setup/search-on-disk.ts';

const firstThreeOf = (results: readonly { readonly path: string }[]): string =>
  results
    .slice(0, 3)
    .map(({ path }) => path)
    .join(' ');

/** Each 24th of all sets: search-score.spec.ts asks the code every one, `npm run search:report` every page, too. */
const queries = sets
  .flatMap(({ file }) => readQueries(readFileSync(file, 'utf8')))
  .flatMap(({ words }, place) => (place % 24 ? [] : [words]));
const { engine: search } = searchOnDisk();
const onDisk: string[] = [];
for (const words of queries) onDisk.push(firstThreeOf((await search.search(words)).items));
/** So many at a time answer within one step of a driver, on a busy machine too. */
const atOnce = 10;

forEachEngine(
  '検索: ページに出るはじめの3つは、どのエンジンでも、コードが答えるもの',
  async (engine) => {
    await engine.open('/search/');
    const different: string[] = [];
    for (let from = 0; from < queries.length; from += atOnce) {
      const some = queries.slice(from, from + atOnce);
      for (const [i, results] of (await engine.evaluate(askSearch, some)).entries()) {
        const [shown, expected] = [firstThreeOf(results), onDisk[from + i]];
        if (shown !== expected) different.push(`「${some[i]}」 ${shown} / ${expected}`);
      }
    }
    assert.deepEqual(different, []);
  },
  { limit: 240_000 },
);

forEachEngine('検索: ページの外(Worker)で動く', async (engine) => {
  await engine.open('/search/');
  const listens = await engine.evaluate(async () => {
    const { folder = '' } = document.querySelector<HTMLElement>('site-search')!.dataset;
    const address = `${folder}engine.js`;
    const policy = globalThis.trustedTypes?.createPolicy('guide', {
      createScriptURL: () => address,
    });
    const worker = new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
    return new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    });
  });
  assert.ok(listens);
});

forEachEngine(
  '検索: やじるしで結果へ行き、Escapeで欄へもどり、Enterで検索のページへ行く',
  async (engine) => {
    await engine.open('/guides/fee/');
    await engine.evaluate(() => document.querySelector<HTMLInputElement>('#site-search')!.focus());
    await engine.waitFor(() => document.activeElement?.id === 'site-search');
    await engine.type('休職');
    await engine.waitFor('.search-list a');
    await engine.press('ArrowDown');
    await engine.waitFor(() => document.activeElement === document.querySelector('.search-list a'));
    await engine.press('ArrowUp');
    await engine.waitFor(() => document.activeElement?.id === 'site-search');
    await engine.press('ArrowDown');
    await engine.press('Escape');
    await engine.waitFor(
      () =>
        document.activeElement?.id === 'site-search' &&
        document.querySelector<HTMLElement>('.search-panel')?.hidden === true,
    );
    assert.equal(
      await engine.evaluate(() => document.querySelector<HTMLInputElement>('#site-search')!.value),
      '休職',
    );
    await engine.press('Enter');
    await engine.waitFor(
      () =>
        location.pathname === '/search/' && document.querySelector('main .search-list a') !== null,
      5000,
    );
  },
);
