import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashFor, queryIn, queryProblem } from './query.ts';
import { fold } from '../query/normalise.ts';

test('ことばは # のあとに入り、同じことばに戻る', () => {
  for (const query of ['お金', 'a&q=b', '100% #1', '<b>', 'うつ 休職', '+', '🙂']) {
    const hash = hashFor(query);
    assert.match(hash, /^#q=/);
    assert.equal(queryIn(hash), query);
  }
});

test('こわれた # でも止まらない', () => {
  for (const hash of ['', '#', '#index', '#q=%E3%81', '#q=%', '#x=1'])
    assert.doesNotThrow(() => queryIn(hash), hash);
  assert.equal(queryIn('#index'), '');
  assert.equal(hashFor(''), '');
  assert.equal(hashFor('\ud800'), '');
  assert.equal(hashFor('料金\ud83d'), hashFor('料金'));
});

test('さがせないことばには、わけがある', () => {
  assert.equal(queryProblem(' \u3000'), 'empty');
  assert.equal(queryProblem('!?…'), 'mute');
  assert.equal(queryProblem('🙂'), 'mute');
  assert.equal(queryProblem('あ'.repeat(10_000)), 'long');
  assert.equal(queryProblem('お金'), undefined);
  assert.equal(queryProblem('7'), undefined);
});

test('さがせないのは、くらべる字が1つも残らないことばだけ', () => {
  for (let code = 0x20; code < 0x1_0000; code++) {
    const letter = String.fromCharCode(code);
    if (letter.trim())
      assert.equal(queryProblem(letter) === 'mute', !fold(letter), `U+${code.toString(16)}`);
  }
});
