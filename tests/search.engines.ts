import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readQueries } from '../src/search/queries/score.ts';
import { sets } from '../src/search/queries/sets.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { askSearch } from './setup/ask-search.ts';

const queries = sets.flatMap(({ file }) =>
  readQueries(readFileSync(file, 'utf8')).map(({ words }) => words),
);
/** By engine: for each query the first three results. */
const firstThree = new Map<string, string[]>();
/** So many at a time answer within one step of a driver. */
const atOnce = 40;

forEachEngine(
  '検索: すべての組の問いに答える',
  async (engine) => {
    await engine.open('/search/');
    const found: string[] = [];
    for (let from = 0; from < queries.length; from += atOnce) {
      const answers = await engine.evaluate(askSearch, queries.slice(from, from + atOnce));
      found.push(
        ...answers.map((shown) =>
          shown
            .slice(0, 3)
            .map(({ path }) => path)
            .join(' '),
        ),
      );
    }
    firstThree.set(engine.name, found);
  },
  { limit: 240_000 },
);

void test('検索: どの問いでも、はじめの3つはどのエンジンでも同じ', (context) => {
  const [one, ...others] = [...firstThree];
  if (!one || !others.length) return context.skip('エンジンが1つしかありません');
  const [first, expected] = one;
  for (const [name, found] of others) {
    const different: string[] = queries.flatMap((query, i) =>
      found[i] === expected[i]
        ? []
        : [`「${query}」 ${first}: ${expected[i]} / ${name}: ${found[i]}`],
    );
    assert.deepEqual(different, []);
  }
});

forEachEngine('検索: ページの外(Worker)で動く', async (engine) => {
  await engine.open('/search/');
  const listens = await engine.evaluate(async () => {
    const { folder = '' } = document.querySelector<HTMLElement>('site-search')!.dataset;
    const worker = new Worker(`${folder}engine.js`, { type: 'module' });
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
    await engine.press('Control+k');
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
