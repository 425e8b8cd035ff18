import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, readQueries, scoreOf } from './score.ts';

test('問いの組を読む。# の行は読まない', () => {
  assert.deepEqual(readQueries('# 説明\nお金\tfee|pitfalls\n\n母\tfamily\t種類\n'), [
    { words: 'お金', topics: ['fee', 'pitfalls'] },
    { words: '母', topics: ['family'] },
  ]);
  assert.throws(() => readQueries('お金'), /お金/);
});

test('1番め・3番めまで・なしの割合を数える', () => {
  const query = { words: 'お金', topics: ['fee'] };
  const score = scoreOf([
    [query, ['fee']],
    [query, ['flow', 'plan', 'fee']],
    [query, ['flow', 'plan', 'leave', 'fee']],
    [query, []],
  ]);
  assert.equal(inWords(score), 'hit@1 25.0 %, hit@3 50.0 %, nothing 25.0 % of 4');
  assert.deepEqual(score.missed, ['お金 [fee] → flow, plan, leave', 'お金 [fee] → (nothing)']);
});
