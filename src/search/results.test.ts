import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Match } from './rank-pages.ts';
import { looseResults, namedResults, roomFor, together } from './results.ts';

const match = (path: string, score: number, answer = ''): Match => ({
  page: {
    path,
    title: path,
    kind: 'ガイド',
    topic: path,
    about: '',
    answer,
    aliases: [],
    headings: [],
  },
  score,
  fit: 1,
  name: path,
});
const paths = (matches: readonly Match[]) => matches.map(({ page }) => page.path).join('');

test('ほとんど合わないページは出さない', () => {
  assert.equal(
    paths(
      namedResults([match('a', 0.9), match('b', 0.5), match('c', 0.2), match('d', 0.05)], ['料金']),
    ),
    'ab',
  );
});

test('少ししか似ていないページは、ことばのどれかが題名などにあるときだけ出す', () => {
  assert.equal(
    paths(namedResults([match('b', 0.25), match('a', 0.2, '料金は無料です。')], ['料金'])),
    'a',
  );
});

test('名前がはっきり合えば、本文はさがさない', () => {
  assert.equal(roomFor([match('a', 0.9), match('b', 0.8), match('c', 0.7)]), 0);
  assert.equal(roomFor([match('a', 0.5), match('b', 0.4)]), 6);
  assert.equal(roomFor([]), 8);
});

test('ぴったりのページがないときは、近いものを5つまで', () => {
  assert.equal(paths(looseResults([match('a', 0.25), match('b', 0.05)])), 'a');
  assert.equal(looseResults(Array.from({ length: 9 }, () => match('a', 0.2))).length, 5);
});

test('題名などにないことばを言うページは、それだけを聞かれたら先に、ほかのことばもあれば4番めから', () => {
  const named = [...'abcd'].map((path) => match(path, 0.5));
  const saying = [match('x', 0), match('d', 0), match('b', 0)];
  assert.equal(
    together(named, saying, false)
      .map(({ page }) => page.path)
      .join(''),
    'abcxd',
  );
  assert.equal(
    together(named, saying, true)
      .map(({ page }) => page.path)
      .join(''),
    'xdbac',
  );
});
