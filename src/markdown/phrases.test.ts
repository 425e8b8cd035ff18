import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOf } from './phrases.ts';

test('「6か月」「7か月目」「0円」は、数と単位の間で切れない', () => {
  assert.deepEqual(phrasesOf('7か月目から3年6か月まで'), ['7か月目から', '3年6か月まで']);
  assert.deepEqual(phrasesOf('生活保護の人は、0円です'), ['生活保護の', '人は、', '0円です']);
  assert.deepEqual(phrasesOf('わたしは使える?'), ['わたしは', '使える?']);
});

test('「〜にくい」の中で切れない', () => {
  assert.deepEqual(phrasesOf('話は、たのみにくくなります'), ['話は、', 'たのみにくくなります']);
});
