import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOfRow, rowOf } from '../index/page-words.ts';
import { namedPage } from './named-page.ts';
import { nearWords, slipBetween } from './near-words.ts';

const page = (title: string, ...aliases: string[]) => {
  const words = {
    path: title,
    title,
    kind: 'ことば',
    topic: '',
    about: '',
    answer: '',
    aliases,
    headings: [['more', '見出しの相談員帳', '']] as const,
  };
  const row = rowOf(words);
  return namedPage(row, keysOfRow(row));
};
const pages = [
  page('受給者証', '受給者証とは', 'じゅきゅうしゃしょう'),
  page('手帳なし', '手帳無し', '障がい者手帳', '障害者手帳'),
  page('利用料', 'りようりょう', '利用料が知りたい', '高くて使えない'),
  page('復職', '転職', '休職'),
  page('そうだんしえんせんもんいん', '3か月たった', '親に言う'),
];
const near = (query: string) => nearWords(pages, query);

test('1つの打ちまちがいだけを数える。ありそうなものほど近い', () => {
  assert.equal(slipBetween('複職', '復職'), 0.5);
  assert.equal(slipBetween('受給者生', '受給者証'), 1);
  assert.equal(slipBetween('いつから', 'いかつら'), 1);
  assert.equal(slipBetween('いつから', 'いくらか'), Infinity);
  assert.equal(slipBetween('りようりよう', 'りようりよ'), 1.1);
  for (const [one, other] of [
    ['手帳', '手帳なし'],
    ['内職', '復職'],
    ['はは', 'ちち'],
    ['手帳', '手帳'],
  ] as const)
    assert.equal(slipBetween(one, other), Infinity);
});

test('ことばそのものの打ちまちがいは、同じ意味の言い方を1つだけ、ここのつづりで出す', () => {
  assert.deepEqual(near('手張なし'), ['手帳なし']);
  assert.deepEqual(near('受給者賞'), ['受給者証']);
  assert.deepEqual(near('障害者手長'), ['障害者手帳']);
  assert.deepEqual(near('そうだんしえんせんもいん'), ['そうだんしえんせんもんいん']);
  assert.deepEqual(near('りよりょう'), ['りようりょう']);
});

test('文や、いくつかのことばの中の、1つの打ちまちがいも直す', () => {
  assert.deepEqual(near('利用量 いくら'), ['利用料 いくら']);
  assert.deepEqual(near('受給者正がほしい'), ['受給者証がほしい']);
});

test('漢字2文字のことばは、読みか形の似た字のときだけ', () => {
  assert.deepEqual(near('複職'), ['復職']);
  assert.deepEqual(near('内職'), []);
});

test('ほかのことばや数は、打ちまちがいではない', () => {
  assert.deepEqual(near('高くて払えない'), []);
  assert.deepEqual(near('上司に言う'), []);
  assert.deepEqual(near('2か月たった'), []);
  assert.deepEqual(near('利用料は知りたい'), []);
  assert.deepEqual(near('手帳中なし'), []);
});

test('名前そのものと、その書きかけには出さない。見出しは、もしかしてに出さない', () => {
  for (const query of ['受給者', '手帳な', 'じゅきゅう', '受給者証', '', 'あ', '見出しの相談員長'])
    assert.deepEqual(near(query), [], query);
});
