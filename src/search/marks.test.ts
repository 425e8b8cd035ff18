import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingSentence, withMarks, wordsToMark } from './marks.ts';

const drawn = (sentence: string, query: string) => withMarks(sentence, wordsToMark(query)).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('さがしたことばに印をつける', () => {
  assert.equal(drawn('手帳がなくても使えます。', '手帳'), '[手帳]がなくても使えます。');
  assert.equal(drawn('手帳がなくても使えます。', 'てちょう'), '[手帳]がなくても使えます。');
  assert.equal(drawn('ADHDの人も', 'adhd'), '[ADHD]の人も');
  assert.equal(drawn('<b>料金</b>', '<b>料金'), '[<b>料金]</b>');
});

test('印をつけても、文は変わらない', () => {
  for (const query of ['料金', '6ヶ月', '', '?', '料'.repeat(300)]) {
    const sentence = '料金は、6か月で見直します。';
    assert.equal(withMarks(sentence, wordsToMark(query)).map(({ text }) => text).join(''), sentence);
  }
});

test('本文から、ことばのある文を選ぶ', () => {
  const text = '入院したら連絡します。失業保険の話です。長い文です。';
  assert.equal(tellingSentence(text, ['失業', '保険']), '失業保険の話です。');
  assert.equal(tellingSentence(text, ['年金']), undefined);
  assert.equal(tellingSentence('あ'.repeat(200), ['あ'], 10), `${'あ'.repeat(10)}…`);
});
