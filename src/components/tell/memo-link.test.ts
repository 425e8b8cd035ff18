import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choiceIn, memoLink } from './memo-link.ts';

const known = ['tired', 'noise', 'phone'];

test('選んだものと言い方は、リンクで元にもどる', () => {
  const choice = { cards: ['tired', 'phone'], tone: 'aloud' } as const;
  const link = memoLink(choice);
  assert.equal(link, 'm=1&c=tired,phone&t=aloud');
  assert.deepEqual(choiceIn(`#${link}`, known), { ...choice, complete: true });
  assert.deepEqual(choiceIn('#m=1&c=noise', known), {
    cards: ['noise'],
    tone: 'give',
    complete: true,
  });
});

test('ページの順にならび、同じものは1つになる', () => {
  assert.deepEqual(choiceIn('#m=1&c=phone%2Ctired,phone', known)?.cards, ['tired', 'phone']);
});

for (const [what, hash, cards] of [
  ['知らないカード', '#m=1&c=tired,secret-diagnosis', ['tired']],
  ['知らない言い方', '#m=1&c=tired&t=shout', ['tired']],
  ['知らない項目', '#m=1&c=tired&name=%E5%B1%B1%E7%94%B0', ['tired']],
  ['あとの版', '#m=2&c=tired', ['tired']],
  ['空の選び', '#m=1&c=', []],
  ['こわれた%', '#m=1&c=%E0%A4%A', []],
  ['しるしの入った名前', '#m=1&c=<img src=x>,noise', ['noise']],
  ['長すぎるリンク', `#m=1&c=tired,${'x'.repeat(3000)}`, ['tired']],
] as const)
  test(`読めない所があれば、読めた所だけを返し、そう言う: ${what}`, () => {
    assert.deepEqual(choiceIn(hash, known), { cards, tone: 'give', complete: false });
  });

test('ほかの場所への#は、選んだものではない', () => {
  for (const hash of ['', '#', '#body', '#c=tired', '#v=2&hiredOn=2026-04-01'])
    assert.equal(choiceIn(hash, known), undefined);
});

test('どんな文字が来ても、投げず、知っているカードだけを返す', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const choice = choiceIn(`#m=1&c=${text}`, known);
      assert.ok(choice?.cards.every((card) => known.includes(card)));
    }),
  );
});
