import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedBelow, looseResults, mergeResults } from './merge-results.ts';
import type { PageWords } from './page-words.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((path): PageWords => ({ path, fragment: `ja_${path}`, title: path, kind: 'ガイド', topic: path, answer: '', aliases: [], headings: [] })) as [
  PageWords,
  PageWords,
  PageWords,
  PageWords,
];
const pages = [a, b, c, d];
const paths = (results: readonly { page: PageWords }[]) => results.map(({ page }) => page.path).join('');

test('名前で合ったページが先、本文だけで合ったページがあと', () => {
  const merged = mergeResults([{ page: a, score: 0.9 }, { page: b, score: 0.6 }], [{ fragment: 'ja_c', score: 9 }, { fragment: 'ja_b', score: 1 }], pages, ['料金']);
  assert.equal(paths(merged), 'abc');
  assert.deepEqual(merged.map(({ inText }) => inText), [false, false, true]);
});

test('名前が同じくらい合うときは、本文で決まる', () => {
  assert.equal(paths(mergeResults([{ page: a, score: 0.5 }, { page: b, score: 0.49 }], [{ fragment: 'ja_b', score: 3 }], pages, ['料金'])), 'ba');
});

test('たずねたことばそのものの名前があるページは、本文では抜かれない', () => {
  assert.equal(paths(mergeResults([{ page: a, score: 1 }, { page: b, score: 0.98 }], [{ fragment: 'ja_b', score: 9 }], pages, ['無料'])), 'ab');
});

test('ほとんど合わないページは出さない。同じページは1回だけ', () => {
  assert.equal(paths(mergeResults([{ page: a, score: 0.9 }, { page: b, score: 0.05 }, { page: c, score: 0.2 }], [{ fragment: 'ja_a', score: 1 }], pages, ['料金'])), 'a');
});

test('一覧にないページの名前は読みとばす', () => {
  assert.deepEqual(mergeResults([], [{ fragment: 'ja_old', score: 1 }], pages, ['料金']), []);
});

test('見えているものは動かさず、下に足す', () => {
  const shown = mergeResults([{ page: a, score: 0.5 }, { page: b, score: 0.49 }], [], pages, ['料金']);
  const later = mergeResults([{ page: a, score: 0.5 }, { page: b, score: 0.49 }], [{ fragment: 'ja_d', score: 3 }, { fragment: 'ja_b', score: 3 }], pages, ['料金']);
  assert.equal(paths(addedBelow(shown, later)), 'abd');
});

test('少ししか似ていないページは、ことばのどれかが題名などにあるときだけ出す', () => {
  const about = { ...a, answer: '料金は無料です。' };
  assert.equal(paths(mergeResults([{ page: b, score: 0.25 }, { page: about, score: 0.2 }], [], [about, b], ['料金'])), 'a');
});

test('ぴったりのページがないときは、近いものを5つまで', () => {
  assert.equal(paths(looseResults([{ page: a, score: 0.25 }, { page: b, score: 0.05 }])), 'a');
  assert.equal(looseResults(Array.from({ length: 9 }, () => ({ page: a, score: 0.2 }))).length, 5);
});
