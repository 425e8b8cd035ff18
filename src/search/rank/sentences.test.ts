import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadOf, phraseFrom, sentencesIn, tellingSentence, withoutYesNo } from './sentences.ts';

test('文に分ける。かぎかっこの中では切らない', () => {
  assert.deepEqual(
    sentencesIn('入院したら連絡します。「いくらですか。」と聞きます。たとえば. 例です。'),
    ['入院したら連絡します。', '「いくらですか。」と聞きます。', 'たとえば', '例です。'],
  );
});

test('本文から、ことばのある文を選ぶ', () => {
  const text = '入院したら連絡します。失業保険の話です。長い文です。';
  assert.equal(tellingSentence(text, ['失業', '保険']), '失業保険の話です。');
  assert.equal(tellingSentence(text, ['年金']), undefined);
});

test('表や題のかけらより、文を選ぶ', () => {
  assert.equal(
    tellingSentence('入院 窓口. 入院したら連絡します。', ['入院']),
    '入院したら連絡します。',
  );
  assert.equal(tellingSentence('入院 年金. 入院したら連絡します。', ['入院', '年金']), '入院 年金');
});

test('見出しのはじめの文。「はい」や「ありません」だけでは終わらない', () => {
  assert.equal(leadOf('断れます。次の文です。'), '断れます。次の文です。');
  assert.equal(
    leadOf('はい。断ってもよいとされています。次の文です。'),
    '断ってもよいとされています。',
  );
  assert.equal(
    leadOf('ありません。申請してから使い始めます。'),
    'ありません。申請してから使い始めます。',
  );
  assert.equal(leadOf('料金 窓口. 迷ったら、窓口に聞きます。'), '迷ったら、窓口に聞きます。');
  assert.equal(leadOf('料金 窓口'), '料金 窓口');
  assert.equal(leadOf(''), '');
});

test('長い文は、ことばの切れ目で終える', () => {
  assert.equal(phraseFrom('あ'.repeat(20), 10), `${'あ'.repeat(10)}…`);
  assert.equal(phraseFrom('あああああああ、いいいいいい', 10), 'あああああああ、…');
  assert.equal(phraseFrom('短い文です。'), '短い文です。');
});

test('引用の中の。では切らず、引用だけの段落は、次の文につなげない', () => {
  assert.deepEqual(sentencesIn('「いつですか。何日ですか」と聞きます。次へ。'), [
    '「いつですか。何日ですか」と聞きます。',
    '次へ。',
  ]);
  assert.deepEqual(sentencesIn('「何が要りますか」 忘れると切れます。'), [
    '「何が要りますか」',
    '忘れると切れます。',
  ]);
});

test('はい・いいえを外した答え', () => {
  assert.equal(withoutYesNo('いいえ、利用料はかかりません。'), '利用料はかかりません。');
  assert.equal(withoutYesNo('はい。使えます。'), '使えます。');
  assert.equal(withoutYesNo('はいりょを求めます。'), 'はいりょを求めます。');
});
