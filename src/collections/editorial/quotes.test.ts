import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../schemas/fact.ts';
import { compareQuotes, articleHeading, inKanji, readStatute } from './quotes.ts';

const statute = readStatute(`# ある法律

https://example.jp

## 第六条の十の三
期間は、三年間とする。
## 第二百六条の八
月に一回以上
行わなければならない。

## 附則第十八条第二項
なお従前の例による。
`);

test('条の数を、条文の数え方で書く', () => {
  assert.deepEqual([1, 6, 10, 11, 20, 58, 100, 182, 206, 295, 1001].map(inKanji), [
    '一',
    '六',
    '十',
    '十一',
    '二十',
    '五十八',
    '百',
    '百八十二',
    '二百六',
    '二百九十五',
    '千一',
  ]);
  assert.equal(articleHeading('6条の10の3'), '第六条の十の三');
  assert.equal(articleHeading('206条の8 2項'), '第二百六条の八');
  assert.equal(articleHeading('58条9項(206条の12で準用)'), '第五十八条');
  assert.equal(articleHeading('附則18条2項'), '附則第十八条');
  assert.equal(articleHeading('p.45'), undefined);
});

const compare = (article: string, quote: string, law = 'aru-ho') =>
  compareQuotes(
    new Map([
      [
        'a/b',
        {
          values: [{ from: '2018-04-01', confidence: 'A', law, article, quote }],
        } as unknown as Fact,
      ],
    ]),
    new Map([['aru-ho', statute]]),
  );

test('引用は、その条に一字もちがわずにあるときだけ見つかる。行の切れ目は字ではない', () => {
  assert.equal(compare('6条の10の3', '三年間とする').found, 1);
  assert.equal(compare('206条の8', '一回以上行わなければ').found, 1);
  assert.equal(compare('206条の8', '一回以上\n行わなければ').found, 1);
  assert.equal(compare('附則18条2項', '従前の例による').found, 1);
  assert.match(
    compare('6条の10の3', '二年間とする').wrong[0]!.problem,
    /引用のとおりの文がありません/,
  );
  assert.match(
    compare('206条の8', '三年間とする').wrong[0]!.problem,
    /引用のとおりの文がありません/,
  );
});

test('ない条と、ない法令は、名前で分かる', () => {
  assert.match(compare('7条', '三年間とする').wrong[0]!.problem, /「第七条」がありません/);
  const { lacking, wrong, found } = compare('6条', '何か', 'nai-ho');
  assert.deepEqual([...lacking], [['nai-ho', 1]]);
  assert.deepEqual([wrong.length, found], [0, 0]);
});
