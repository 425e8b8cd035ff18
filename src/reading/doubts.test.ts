import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled } from './compile.ts';
import { doubtsIn } from './doubts.ts';
import { listFrom } from './listed.ts';

const list = listFrom(
  compiled({ 通: { かよ: ['通う', '通っ'], とお: '通し' }, 支援: 'しえん', 人: 'ひと' }, ''),
);
/** A dictionary that knows 通って as とおって. */
const words: Readonly<Record<string, string>> = {
  通う: 'カヨウ',
  通っ: 'トオッ',
  支援: 'シエン',
  人: 'ヒト',
  列: 'レツ',
};
const tokensOf = (text: string) =>
  text
    .split(new RegExp(`(${Object.keys(words).join('|')})`))
    .filter(Boolean)
    .map((surface) => ({ surface, reading: words[surface] ?? '*' }));
const doubts = (text: string, seen = {}) =>
  doubtsIn(text, list, tokensOf, seen).map(
    ({ kanji, listed, dictionary, isRead }) =>
      `${kanji} ${listed} ${dictionary}${isRead ? '' : ' ?'}`,
  );

test('一覧と辞書が同じなら、見なくてよい', () => {
  assert.deepEqual(doubts('支援に通う人'), []);
});

test('辞書がちがえば見る。見たものは、もう言わない', () => {
  assert.deepEqual(doubts('通った人'), ['通 かよ とお']);
  assert.deepEqual(doubts('通った人', { 通: { かよ: 'とお' } }), []);
  assert.deepEqual(doubts('通った人', { 通: { かよ: ['つう', 'とお'] } }), []);
});

test('一覧が、見たときとちがう読みなら、また見る', () => {
  assert.deepEqual(doubts('通った人', { 通: { つう: 'とお' } }), ['通 かよ とお']);
});

test('一覧にない漢字は、いつも言う', () => {
  assert.deepEqual(doubts('人の列', { 列: { '': 'れつ' } }), ['列  れつ ?']);
  assert.deepEqual(doubts('人列'), ['人列  ひとれつ ?']);
});
