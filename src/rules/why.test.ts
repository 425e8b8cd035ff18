import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from './answers.ts';
import { verdictOn } from './eligibility.ts';
import { typical } from './testing/cases.ts';
import { facts } from './testing/content-facts.ts';
import { whyOf } from './why.ts';

function told(answers: Partial<Answers>) {
  const { decisive, met } = whyOf(verdictOn({ ...typical, ...answers }, facts, '2026-11-22'));
  return { rows: decisive.map(({ reason }) => reason), met };
}

test('使えそうなときは、月数と期間が決め手で、ほかの条件は名前だけになる', () => {
  assert.deepEqual(told({ hiredOn: '2025-04-01' }), {
    rows: ['months-reached', 'period-open'],
    met: ['prior-service', 'employment', 'keeps-working', 'no-gap', 'proof', 'age'],
  });
});

test('最後の日が近いことと、知っておくことは、決め手のとなりに出る', () => {
  assert.deepEqual(told({ hiredOn: '2023-06-10', circumstances: ['jobcoach'] }).rows, [
    'months-reached',
    'period-closing',
    'jobcoach',
  ]);
});

test('「まだ」のときは、終わりの日までのことを言わない', () => {
  const { rows, met } = told({ hiredOn: '2026-08-20' });
  assert.deepEqual(rows, ['months-ahead-duty']);
  assert.ok(!met.includes('within-period'));
});

test('確認するときは、確認することと、まだのことと、ほかの読み方があることが出る', () => {
  assert.deepEqual(
    told({ hiredOn: '2026-08-20', gap: 'gap', course: 'returned', returnHelp: 'none' }).rows,
    ['months-ahead-duty', 'return-without-service', 'gap-open'],
  );
});

test('ちがう点があれば、それだけが決め手になる', () => {
  assert.deepEqual(told({ hiredOn: 'unknown', priorService: 'unknown', employment: 'a-type' }), {
    rows: ['job-a-type'],
    met: [],
  });
});
