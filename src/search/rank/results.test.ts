import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowOf } from '../index/page-words.ts';
import { Names, type Match } from './names.ts';
import type { TextAnswer } from './page-text-search.ts';
import { inOrder, isLoose, loosely } from './results.ts';

const rows = [...'abcd'].map((path) =>
  rowOf({
    path,
    title: `題名${path}`,
    kind: 'ガイド',
    topic: path,
    about: '',
    answer: path === 'a' ? '料金は無料です。' : '',
    aliases: [],
    headings: [],
  }),
);
const names = new Names(rows);
/** Matches of the pages a, b, c …, by their scores. */
const matches = (...scores: number[]): Match[] =>
  scores.map((score, i) => ({ page: rows[i]!, score, fit: 1, name: '' }));
const paths = (found: readonly Match[]) => found.map(({ page }) => page.path).join('');
const said = (all: boolean, ...shares: number[]): TextAnswer => ({
  pages: new Map(shares.map((share, page) => [page, { page, heading: '', share }])),
  all,
});

test('ほとんど合わないページは出さない', () => {
  assert.equal(paths(inOrder(names, matches(0.9, 0.5, 0.2, 0.05), ['料金'], undefined)), 'ab');
});

test('少ししか似ていないページは、ことばのどれかが題名などにあるときだけ出す', () => {
  assert.equal(paths(inOrder(names, matches(0.2, 0.25), ['料金'], undefined)), 'a');
  assert.equal(paths(inOrder(names, matches(0.2, 0.25), ['見知らぬ'], undefined)), '');
});

test('本文が言うことばは、名前の点に足される', () => {
  assert.equal(paths(inOrder(names, matches(0.5, 0.4), ['会議室'], undefined)), 'ab');
  assert.equal(paths(inOrder(names, matches(0.5, 0.4), ['会議室'], said(false, 0, 1))), 'ba');
});

test('本文がすべてのことばを言い、名前がどれも知らなければ、名前の点は半分', () => {
  assert.equal(paths(inOrder(names, matches(0.6, 0.1), ['会議室'], said(true, 0, 1))), 'ba');
});

test('ぴったりのページがないときは、近いものを5つまで', () => {
  assert.equal(paths(loosely(matches(0.25, 0.05))), 'a');
  assert.equal(loosely(Array.from({ length: 9 }, () => matches(0.2)[0]!)).length, 5);
  assert.ok(isLoose(matches(0.4), 'ねんきん'));
  assert.ok(!isLoose(matches(0.6), 'ねんきん'));
  assert.ok(!isLoose(matches(0.4), 'とても長い問いの文はだれにも近くない'));
});
