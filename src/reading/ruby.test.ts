import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rubyOf } from './ruby.ts';

const rt = (text: string, reading: string) =>
  `<ruby role="none">${text}<rt aria-hidden="true">${reading}</rt></ruby>`;

const htmlOf = (...given: Parameters<typeof rubyOf>) => rubyOf(...given).map(({ html }) => html);

test('よみは漢字の上に出て、文節ごとに分かれる', () => {
  const pieces = [
    { text: '働', reading: 'はたら' },
    { text: 'く' },
    { text: '人', reading: 'ひと' },
    { text: 'です' },
  ];
  assert.deepEqual(htmlOf(pieces, ['働く', '人です']), [
    `${rt('働', 'はたら')}く`,
    `${rt('人', 'ひと')}です`,
  ]);
});

test('かなの中でも分かれ、1つのことばの中では分かれない', () => {
  assert.deepEqual(htmlOf([{ text: 'もういちどです' }], ['もう', 'いちどです']), [
    'もう',
    'いちどです',
  ]);
  const day = [{ text: '1日', reading: 'ついたち' }, { text: 'です' }];
  assert.deepEqual(htmlOf(day, ['1', '日です']), [`${rt('1日', 'ついたち')}です`]);
});

test('記号は、文字として出る', () => {
  assert.deepEqual(htmlOf([{ text: 'A<B&C' }], ['A<B&C']), ['A&lt;B&amp;C']);
});

test('幅は、漢字かよみの、長い方で決まる', () => {
  const widthOf = (text: string, reading: string) =>
    rubyOf([{ text, reading }, { text: 'です' }], [`${text}です`]).map(({ width }) => width);
  assert.deepEqual(widthOf('支援', 'しえん'), [4]);
  assert.deepEqual(widthOf('職業', 'しょくぎょう'), [0.6 * 6 + 2]);
});
