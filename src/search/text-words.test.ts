import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSaid, keywords, textWords } from './text-words.ts';

test('本文をさがすことばには、文法のことばを入れない', () => {
  assert.deepEqual(keywords('会社にばれずに転職できますか?'), ['会社', '転職']);
  assert.deepEqual(keywords('6ヶ月たったら'), ['6か月']);
  assert.deepEqual(keywords('ほげ'), ['ほげ']);
});

test('本文のことばは、問いのことばと同じつづりになり、うしろの部分でも見つかる', () => {
  const said = textWords('転居したあとの雇用保険は、ジョブコーチに聞きます。');
  for (const word of ['引っ越し', '引越し', '雇用保険', '雇用', '保険', 'ｼﾞｮﾌﾞｺｰﾁ']) assert.ok(keywords(word).every((one) => isSaid(one, said)), word);
  assert.ok(!isSaid('年金', said));
});

test('同じことばは1回だけ', () => {
  const words = textWords('料金と料金と利用料');
  assert.equal(words.length, new Set(words).size);
});
