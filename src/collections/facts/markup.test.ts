import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedFacts, parseMarkup } from './markup.ts';

test('前書きの文を、文と部品に分ける', () => {
  assert.deepEqual(parseMarkup('最長<Fact id="period/max" unit="年" />です。'), [
    '最長',
    { name: 'Fact', attributes: { id: 'period/max', unit: '年' } },
    'です。',
  ]);
  assert.deepEqual(parseMarkup('部品のない文'), ['部品のない文']);
});

test('閉じていない部品、つづりのちがう部品、使えない部品が残っていたら、文を挙げて止まる', () => {
  const broken = [
    '<Fact id="a/b" unit="円"',
    '<Fact id="a/b" unit="円">',
    '<fact id="a/b" unit="円" />',
    '<Fcat id="a/b" />',
    "<Fact id='a/b' />",
    '<HiredOn date="2026-04-01 show="x" />',
    '</Fact>',
    '<Ask id="a/b" />',
    '\uFF1CFact id="a/b" />',
  ];
  for (const tag of broken) {
    assert.throws(
      () => parseMarkup(`料金は${tag}です`),
      ({ message }: Error) => message.includes(`料金は${tag}です`),
      tag,
    );
  }
});

test('不等号は、そのまま残す', () => {
  assert.deepEqual(parseMarkup('収入 < 16万円'), ['収入 < 16万円']);
});

test('引用した事実を、出てきた順に1つずつ挙げる', () => {
  const text =
    '<Fact id="a/one" unit="円" />と<Basis id="b/two" />。<Fact unit="円" id="a/one" /><Ask id="c/three" /><Term id="x">y</Term>';
  assert.deepEqual(citedFacts(text), ['a/one', 'b/two', 'c/three']);
});
