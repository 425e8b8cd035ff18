import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFirst, isForCheck } from './best-answer.ts';
import type { Match } from './rank-pages.ts';

const match = (path: string, kind: string, score: number, topic = 'rights'): Match => ({
  page: { path, title: path, kind, topic, about: '', answer: 'はい。', aliases: [], headings: [] },
  score,
});
const paths = (matches: readonly Match[]) => matches.map(({ page }) => page.path).join('');

test('いちばん合うページと同じくらい合う質問やことばは、答えとして先に出る', () => {
  const { matches, answered } = answerFirst([match('a', 'ガイド', 0.98), match('b', 'ガイド', 0.97), match('c', 'よくある質問', 0.95)]);
  assert.equal(paths(matches), 'cab');
  assert.ok(answered);
});

test('はっきり合わないものは、答えとして出さない', () => {
  for (const other of [match('c', 'よくある質問', 0.8), match('c', '流れ', 0.97)]) assert.equal(answerFirst([match('a', 'ガイド', 0.98), other]).answered, false);
  assert.equal(answerFirst([match('c', 'よくある質問', 0.5)]).answered, false);
  assert.deepEqual(answerFirst([]), { matches: [], answered: false });
});

test('お金・いつ・使えるかの話には、チェックもすすめる', () => {
  assert.ok(isForCheck([match('a', 'ガイド', 0.9, 'fee')]));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.9, 'leave')]));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.2, 'fee')]));
});
