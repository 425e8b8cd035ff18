import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFirst, isForCheck } from './best-answer.ts';
import type { Match } from './rank-pages.ts';

const match = (path: string, kind: string, score: number, topic = 'rights'): Match => ({
  page: { path, title: path, kind, topic, about: '', answer: 'はい。', aliases: [], headings: [] },
  score,
});

const three = [match('guide', 'ガイド', 0.98), match('受給者証', 'ことば', 0.97), match('faq', 'よくある質問', 0.95)];
const firstOf = (matches: readonly Match[], query: string) => {
  const found = answerFirst(matches, query);
  return [found.matches[0]?.page.path, found.answered];
};

test('問いには、同じくらい合う質問が、答えとして先に出る', () => {
  assert.deepEqual(firstOf(three, '受給者証は要りますか?'), ['faq', true]);
});

test('ことばの名前そのものには、その説明が先に出る', () => {
  assert.deepEqual(firstOf(three, '受給者証'), ['受給者証', true]);
  assert.deepEqual(firstOf(three, '受給者証とは'), ['受給者証', true]);
});

test('はっきり合わないものや、ことばの別の言い方は、答えとして出さない', () => {
  assert.deepEqual(firstOf(three, '受給証'), ['guide', false]);
  assert.deepEqual(firstOf([match('guide', 'ガイド', 0.98), match('faq', 'よくある質問', 0.8)], '使える?'), ['guide', false]);
  assert.deepEqual(firstOf([match('faq', 'よくある質問', 0.5)], '使える?'), ['faq', false]);
  assert.deepEqual(firstOf([], '使える?'), [undefined, false]);
});

test('お金・いつ・使えるかの話には、チェックもすすめる', () => {
  assert.ok(isForCheck([match('a', 'ガイド', 0.9, 'fee')]));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.9, 'leave')]));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.2, 'fee')]));
});
