import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gramsOf } from './grams.ts';
import { fold } from './normalise.ts';
import { holds, kanjiOf, piecesIn } from './page-names.ts';

const letter = fc.constantFrom(...'手帳料金引越しのがなA3ー々');
const words = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).map(fold).filter(Boolean);

test('名前を切らずに見ても、切ったときと同じ片がある', () => {
  fc.assert(
    fc.property(words, words, (key, asked) => {
      const grams = gramsOf(key);
      for (const gram of gramsOf(asked))
        assert.equal(holds({ key, kanji: kanjiOf(key) }, gram), grams.has(gram), `${key} ${gram}`);
    }),
  );
});

test('片の数は、同じ片が2つなければ、切ったときと同じ', () => {
  for (const key of ['料金', '引つ越し', 'てちよう', '手帳なし', '引き継ぎ', 'a'])
    assert.equal(piecesIn(key), gramsOf(key).size, key);
});
