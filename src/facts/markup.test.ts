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

test('知らない部品は、文のまま残す', () => {
  assert.deepEqual(parseMarkup('<Ask id="a/b" />'), ['<Ask id="a/b" />']);
});

test('引用した事実を、出てきた順に1つずつ挙げる', () => {
  const text = '<Fact id="a/one" unit="円" />と<Basis id="b/two" />。<Fact unit="円" id="a/one" /><Ask id="c/three" /><Term id="x">y</Term>';
  assert.deepEqual(citedFacts(text), ['a/one', 'b/two', 'c/three']);
});
