import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, keywords, saidIn, textWords } from './text-words.ts';

test('本文をさがすことばには、文法のことばを入れない', () => {
  assert.deepEqual(keywords('会社にばれずに転職できますか?'), ['会社', '転職']);
  assert.deepEqual(keywords('6ヶ月たったら'), ['6か月']);
  assert.deepEqual(keywords('ほげ'), ['ほげ']);
  for (const rest of ['をとってもいい', 'でこまる', 'からいやになる', 'までくれる', 'って'])
    assert.equal(keywords(`写真${rest}`)[0], '写真', rest);
  assert.equal(keywords('途切れたら')[0], '途切れ');
});

test('本文のことばは、問いのことばと同じつづりになり、うしろの部分でも見つかる', () => {
  const text = '転居したあとの雇用保険は、ジョブコーチに聞きます。';
  for (const word of ['引っ越し', '引越し', '雇用保険', '雇用', '保険', 'ｼﾞｮﾌﾞｺｰﾁ'])
    assert.deepEqual(saidIn(text, keywords(word)), keywords(word), word);
  assert.deepEqual(saidIn(text, ['年金', '雇用保険']), ['雇用保険']);
});

test('ことばの中のことばも数える', () => {
  const said = textWords('国民健保組合');
  for (const inner of ['国民健保組合', '健保組合', '国民']) assert.ok(said.has(inner), inner);
  assert.ok(!said.has('合'));
});

test('Pagefindにわたす形は、つづりがちがっても同じで、英字だけ', () => {
  assert.equal(codeOf('ジョブコーチ'), codeOf('ｼﾞｮﾌﾞｺｰﾁ'));
  assert.notEqual(codeOf('料金'), codeOf('収入'));
  for (const word of ['料金', 'a', '6か月']) assert.match(codeOf(word), /^[a-z]{7}$/);
});
