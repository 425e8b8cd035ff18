import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markerFor } from './marks.ts';

const drawn = (sentence: string, query: string) =>
  markerFor(query)(sentence)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('さがしたことばに印をつける', () => {
  assert.equal(drawn('手帳がなくても使えます。', '手帳'), '[手帳]がなくても使えます。');
  assert.equal(drawn('手帳がなくても使えます。', 'てちょう'), '[手帳]がなくても使えます。');
  assert.equal(drawn('ADHDの人も', 'adhd'), '[ADHD]の人も');
  assert.equal(drawn('<b>料金</b>', '<b>料金'), '[<b>料金]</b>');
});

test('印をつけても、文は変わらない', () => {
  for (const query of ['料金', '6ヶ月', '', '?', '料'.repeat(300)]) {
    const sentence = '料金は、6か月で見直します。';
    assert.equal(
      markerFor(query)(sentence)
        .map(({ text }) => text)
        .join(''),
      sentence,
    );
  }
});

test('ことばの途中には、印をつけない', () => {
  assert.equal(drawn('ジョブコーチの手帳と65歳', 'コーチ'), 'ジョブコーチの手帳と65歳');
  assert.equal(drawn('手帳を手で持つ', '手'), '手帳を[手]で持つ');
  assert.equal(drawn('65歳、6か月', '6か月'), '65歳、[6か月]');
  assert.equal(drawn('支援員に聞く', '支援'), '[支援]員に聞く');
});
