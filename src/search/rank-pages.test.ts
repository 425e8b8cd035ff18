import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearWords, rankDespiteSlips, slipsBetween } from './near-words.ts';
import type { PageWords } from './page-words.ts';
import { indexPages, rankPages } from './rank-pages.ts';

const page = (path: string, title: string, aliases: string[], headings: [string, string][] = [], kind = 'よくある質問'): PageWords => ({
  path,
  fragment: `ja_${path}`,
  title,
  kind,
  topic: path,
  answer: '市区町村の窓口で聞けます。',
  aliases,
  headings,
});

const index = indexPages([
  page('fee', 'いくらかかる? 来年は?', ['お金', '費用', '料金', '無料'], [['hard', '払うのが苦しいとき']], 'ガイド'),
  page('card', '受給者証', ['じゅきゅうしゃしょう', '受給証']),
  page('no-techo', '手帳がないと使えない?', ['手帳なし', 'ADHD']),
  page('move', '引っ越したらどうなる?', ['引っ越し', '転居', '引き継ぎ']),
  page('secret', '会社に内緒で使える?', ['会社にばれる', 'ないしょ']),
  page('quit', '仕事を辞めたらどうなる?', ['退職', '仕事を辞めた']),
  page('period', '何年使える?', ['期間', 'いつまで']),
]);
const first = (query: string) => rankPages(index, query)[0]?.page.path;

test('題名や言いかえと同じことばは、そのページが1番め', () => {
  const asked = { お金: 'fee', ナイショ: 'secret', 転居: 'move', adhd: 'no-techo', 期間: 'period' };
  for (const [query, path] of Object.entries(asked)) assert.equal(first(query), path, query);
});

test('かな・問い・書きちがい・書きかけでも、そのページが1番め', () => {
  const asked = {
    りようりょうはいくらですか: 'fee',
    ひっこしたら: 'move',
    引継: 'move',
    会社にバレたくない: 'secret',
    てちょうがない: 'no-techo',
    受給者正: 'card',
    受給者: 'card',
    '定着支援の期間': 'period',
    しごとやめた: 'quit',
  };
  for (const [query, path] of Object.entries(asked)) assert.equal(rankDespiteSlips(index, query).matches[0]?.page.path, path, query);
});

test('見出しがいちばん合うときは、その見出しへ案内する', () => {
  assert.equal(rankPages(index, '払うのが苦しい')[0]?.heading, 'hard');
  assert.equal(rankPages(index, '料金')[0]?.heading, undefined);
});

test('何も合わないことばや、文字のないことばは、何も返さない', () => {
  for (const query of ['', '!?', '🙂', 'zzz']) assert.deepEqual(rankPages(index, query), [], query);
});

test('とても長いことばや、こわれた文字でも止まらない', () => {
  for (const query of ['料金'.repeat(5000), '<script>alert(1)</script>', '\ud800', '"'.repeat(99)]) assert.doesNotThrow(() => rankDespiteSlips(index, query));
});

test('打ちまちがいを1文字まで数える', () => {
  assert.equal(slipsBetween('受給者正', '受給者証'), 1);
  assert.equal(slipsBetween('いつから', 'いかつら'), 1);
  assert.equal(slipsBetween('手帳', '手帳なし'), 2);
});

test('もしかして: 打ちまちがいだけを直す', () => {
  assert.deepEqual(nearWords(index, '手張なし'), ['手帳なし']);
  assert.deepEqual(nearWords(index, '受給者'), []);
  assert.deepEqual(nearWords(index, '家族にばれる'), []);
});
