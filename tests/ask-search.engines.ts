import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { engineNames } from './engines/engine.ts';
import { inWords, readQueries, scoreOf } from './queries/score.ts';
import { sets } from './queries/sets.ts';
import { enginesHere } from './setup/find-engines.ts';
import { thisMachine } from './setup/this-machine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { askSearch, type Shown } from './setup/ask-search.ts';

// Node begins files in the order of their names: the longest of the engines' has to be first.
const asked = sets.map((set) => ({ ...set, queries: readQueries(readFileSync(set.file, 'utf8')) }));
const queries = asked.flatMap((set) => set.queries.map(({ words }) => words));
/** By engine: for the queries asked in it what is shown, by the query's place. */
const shown = new Map<string, Map<number, Shown[]>>();
/** The first engine is asked every query, the others every third: `npm run search:report` asks all in all. */
const here = enginesHere(thisMachine);
const whole = engineNames.find((name) => here[name].path !== undefined);
const askedIn = (name: string) => [...queries.keys()].filter((i) => name === whole || i % 3 === 0);
/** So many at a time answer within one step of a driver, on a busy machine too. */
const atOnce = 10;

// One engine leaves a part of the machine idle.
void describe('2つのエンジンずつ', { concurrency: 2 }, () => {
  forEachEngine(
    '検索: 組の問いに答える(はじめのエンジンはすべて、ほかは3つに1つ)',
    async (engine) => {
      await engine.open('/search/');
      const found = new Map<number, Shown[]>();
      const places = askedIn(engine.name);
      for (let from = 0; from < places.length; from += atOnce) {
        const some = places.slice(from, from + atOnce);
        const answers = await engine.evaluate(
          askSearch,
          some.map((place) => queries[place]!),
        );
        for (const [i, place] of some.entries()) found.set(place, answers[i]!);
      }
      shown.set(engine.name, found);
    },
    { limit: 360_000 },
  );
});

/** The answers, Chromium's first. */
const allShown = () =>
  engineNames.flatMap((name) => {
    const found = shown.get(name);
    return found ? [{ name, found }] : [];
  });

let from = 0;
for (const { name, file, queries: own, keptAside, ...least } of asked) {
  const begin = from;
  from += own.length;
  void test(`検索: ${name}の問いに、合う話題のページが出る`, (context) => {
    const [one] = allShown();
    if (!one) return context.skip('エンジンが1つもありません');
    const score = scoreOf(
      own.map((query, i) => [query, one.found.get(begin + i)!.map(({ topic }) => topic)]),
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

const firstThreeOf = (results: readonly Shown[]): string =>
  results
    .slice(0, 3)
    .map(({ path }) => path)
    .join(' ');

void test('検索: どの問いでも、はじめの3つはどのエンジンでも同じ', (context) => {
  const [one, ...others] = allShown();
  if (!one || !others.length) return context.skip('エンジンが1つしかありません');
  const { name: first, found: expected } = one;
  for (const { name, found } of others) {
    const different = [...found].flatMap(([place, results]) => {
      const [its, firsts] = [firstThreeOf(results), firstThreeOf(expected.get(place)!)];
      return its === firsts ? [] : [`「${queries[place]}」 ${first}: ${firsts} / ${name}: ${its}`];
    });
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
