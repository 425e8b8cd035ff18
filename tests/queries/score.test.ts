import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inWords, kinds, readQueries, scoreOf } from './score.ts';
import { sets } from './sets.ts';

test('問いの組を読む。# の行は読まない', () => {
  assert.deepEqual(readQueries('# 説明\nお金\tfee|pitfalls\n\n母\tfamily\tkana\n'), [
    { words: 'お金', right: ['fee', 'pitfalls'], kind: 'given' },
    { words: '母', right: ['family'], kind: 'kana' },
  ]);
  assert.throws(() => readQueries('お金'), /お金/);
  assert.throws(() => readQueries('お金\tfee\tmoney'), /money/);
});

test('1番め・3番めまで・なしの割合を数える', () => {
  const query = { words: 'お金', right: ['fee', 'faqs/okane/'], kind: 'term' } as const;
  const found = (...topics: string[]) => topics.map((topic) => ({ topic, path: `${topic}/` }));
  const score = scoreOf([
    [query, [{ topic: 'flow', path: 'faqs/okane/#who' }]],
    [query, found('flow', 'plan', 'fee')],
    [query, found('flow', 'plan', 'leave', 'fee')],
    [query, []],
  ]);
  assert.equal(inWords(score), 'hit@1 25.0 %, hit@3 50.0 %, nothing 25.0 % of 4');
  assert.deepEqual(score.missed, [
    'お金 [fee|faqs/okane/] → flow, plan, leave',
    'お金 [fee|faqs/okane/] → (nothing)',
  ]);
});

test('200以上の問いが、どの種類にも10以上あり、3分の1は取り分けてある', () => {
  const own = sets
    .filter(({ file }) => !file.endsWith('/dev.tsv'))
    .map((set) => ({
      set,
      queries: readQueries(readFileSync(new URL(`../../${set.file}`, import.meta.url), 'utf8')),
    }));
  const all = own.flatMap(({ queries }) => queries);
  assert.ok(all.length >= 200);
  for (const kind of Object.keys(kinds).filter((name) => name !== 'given'))
    assert.ok(all.filter((query) => query.kind === kind).length >= 10, kind);
  const kept = own.filter(({ set }) => set.keptAside).flatMap(({ queries }) => queries);
  assert.ok(kept.length >= all.length / 3, `${kept.length} of ${all.length}`);
});
