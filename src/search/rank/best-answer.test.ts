import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerIn, isForCheck } from './best-answer.ts';
import type { Match } from './names.ts';

const match = (path: string, kind: string, score: number, topic = 'rights'): Match => ({
  page: { path, title: path, kind, topic, about: '', answer: 'はい。', aliases: [], headings: [] },
  score,
  fit: 1,
  name: path,
});

const three = [
  match('guide', 'ガイド', 0.98),
  match('受給者証', 'ことば', 0.97),
  match('受給者証は要る?', 'よくある質問', 0.95),
];
const firstOf = (matches: readonly Match[], query: string) => {
  const answer = answerIn(matches, query);
  return [(answer ?? matches[0])?.page.path, answer !== undefined];
};

test('問いには、同じくらい合う質問が、答えとして先に出る', () => {
  assert.deepEqual(firstOf(three, '受給者証は要りますか?'), ['受給者証は要る?', true]);
});

test('言いかえは、答えの証人にならない: 題名か答えが、問いのことばを言う', () => {
  const alias = { ...match('ほかの話', 'よくある質問', 0.95), name: '受給者証は要る?' };
  assert.deepEqual(firstOf([alias], '受給者証は要りますか?'), ['ほかの話', false]);
});

test('ことばの名前そのものには、その説明が先に出る', () => {
  assert.deepEqual(firstOf(three, '受給者証'), ['受給者証', true]);
  assert.deepEqual(firstOf(three, '受給者証とは'), ['受給者証', true]);
});

test('はっきり合わないものや、ことばの別の言い方は、答えとして出さない', () => {
  assert.deepEqual(firstOf(three, '受給証'), ['guide', false]);
  assert.deepEqual(
    firstOf([match('guide', 'ガイド', 0.98), match('faq', 'よくある質問', 0.8)], '使える?'),
    ['guide', false],
  );
  assert.deepEqual(firstOf([match('faq', 'よくある質問', 0.5)], '使える?'), ['faq', false]);
  assert.deepEqual(firstOf([], '使える?'), [undefined, false]);
});

test('問いのことばを、題名も答えも、合った名前も言わないときは、答えにしない', () => {
  const aboutTax = { ...match('ふるさと納税で安くなる?', 'よくある質問', 1), name: '障害者控除' };
  assert.deepEqual(firstOf([aboutTax], '障害者控除'), ['ふるさと納税で安くなる?', false]);
  assert.deepEqual(firstOf([{ ...aboutTax, name: '併用できる' }], 'なかぽつと併用できる?'), [
    'ふるさと納税で安くなる?',
    false,
  ]);
});

test('名前のどちらか一方が多くを言うときや、推しはかったことばのときは、答えにしない', () => {
  assert.deepEqual(firstOf([{ ...match('faq', 'よくある質問', 0.95), fit: 0.5 }], '本当に無料?'), [
    'faq',
    false,
  ]);
  assert.deepEqual(firstOf([{ ...match('faq', 'よくある質問', 0.84), fit: 0 }], 'けられた'), [
    'faq',
    false,
  ]);
});

test('お金・いつ・使えるかの話には、チェックもすすめる', () => {
  assert.ok(isForCheck([match('a', 'ガイド', 0.9, 'fee')], '一般2'));
  assert.ok(isForCheck([match('a', 'ガイド', 0.5, 'fee')], 'ひようがしりたい'));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.9, 'leave')], '休職'));
  assert.ok(!isForCheck([match('a', 'ガイド', 0.2, 'fee')], '料金'));
});

test('聞かれていない費用や条件、暴力や死の話には、チェックをすすめない', () => {
  for (const query of ['妻が働きすぎ', '夫が亡くなった', 'お父さんがたたく', '死にたい'])
    assert.ok(!isForCheck([match('a', 'ガイド', 0.5, 'fee')], query), query);
  assert.ok(!isForCheck([match('a', 'ガイド', 0.9, 'fee')], 'グループホームで虐待'));
});
