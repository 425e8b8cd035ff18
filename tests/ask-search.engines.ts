import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inWords, readQueries, scoreOf } from './queries/score.ts';
import { sets } from './queries/sets.ts';
import type { Item } from '../src/search/rank/items.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { askSearch } from './setup/ask-search.ts';
import { searchOnDisk } from './setup/search-on-disk.ts';

// Node begins files in the order of their names: the longest of the engines' has to be first.
const asked = sets.map((set) => ({ ...set, queries: readQueries(readFileSync(set.file, 'utf8')) }));
const queries = asked.flatMap((set) => set.queries.map(({ words }) => words));
/** The search is the same code in Node, twenty times as quick as a page that draws: it is asked every query. */
const { engine: search } = searchOnDisk();
const onDisk: (readonly Item[])[] = [];
for (const words of queries) onDisk.push((await search.search(words)).items);
/** A page is asked every twelfth: `npm run search:report` asks every page everything. */
const inPages = [...queries.keys()].filter((i) => i % 12 === 0);
/** So many at a time answer within one step of a driver, on a busy machine too. */
const atOnce = 10;

const firstThreeOf = (results: readonly { readonly path: string }[]): string =>
  results
    .slice(0, 3)
    .map(({ path }) => path)
    .join(' ');

// One engine leaves a part of the machine idle.
void describe('2つのエンジンずつ', { concurrency: 2 }, () => {
  forEachEngine(
    '検索: ページに出るはじめの3つは、どのエンジンでも、コードが答えるもの',
    async (engine) => {
      await engine.open('/search/');
      const different: string[] = [];
      for (let from = 0; from < inPages.length; from += atOnce) {
        const some = inPages.slice(from, from + atOnce);
        const answers = await engine.evaluate(
          askSearch,
          some.map((place) => queries[place]!),
        );
        for (const [i, place] of some.entries()) {
          const [shown, expected] = [firstThreeOf(answers[i]!), firstThreeOf(onDisk[place]!)];
          if (shown !== expected) different.push(`「${queries[place]}」 ${shown} / ${expected}`);
        }
      }
      assert.deepEqual(different, []);
    },
    { limit: 240_000 },
  );
});

let from = 0;
for (const { name, file, queries: own, keptAside, ...least } of asked) {
  const begin = from;
  from += own.length;
  void test(`検索: ${name}の問いに、合う話題のページが出る`, (context) => {
    const score = scoreOf(
      own.map((query, i) => [query, onDisk[begin + i]!.map(({ topic }) => topic)]),
    );
    // What is kept aside stays unread: only its sum is told.
    const missed = keptAside ? [] : score.missed.map((one) => `\n  ${one}`);
    const report = `${file}: ${inWords(score)}${missed.join('')}`;
    context.diagnostic(report);
    assert.ok(score.firstThree >= least.firstThree, report);
    assert.ok(score.first >= least.first, report);
    assert.ok(score.nothing <= least.nothing, report);
  });
}

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
