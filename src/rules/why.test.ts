import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from './answers.ts';
import { verdictOn } from './eligibility.ts';
import { changingJob, typical } from './testing/cases.ts';
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

test('転職した人は、間に合ったことが、やめてまた使う人は、また使えることが、決め手に入る', () => {
  const change = {
    ...changingJob,
    hiredOn: '2025-06-01',
  } as const;
  assert.deepEqual(told({ ...change, leftOn: '2026-10-01', rejoinedOn: '2026-10-20' }), {
    rows: ['months-reached', 'period-open', 'change-in-time'],
    met: ['prior-service', 'employment', 'first-change', 'change-for-better'],
  });
  const late = told({ ...change, leftOn: '2026-12-15', rejoinedOn: '2027-03-01' });
  assert.deepEqual(late.rows, ['change-too-late']);
  assert.ok(!late.met.includes('keeps-working'));
  assert.deepEqual(told({ hiredOn: '2024-10-01', usage: 'stopped' }).rows, [
    'months-reached',
    'period-open',
    'resume-possible',
  ]);
});

test('月数がまだのうちは、また使えるとも、期間の中とも言わないが、期間が終わったことは言う', () => {
  const anew = told({
    hiredOn: '2025-06-01',
    usage: 'stopped',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-09-30',
  });
  assert.deepEqual(anew.rows, ['anew-while-using']);
  assert.deepEqual(
    anew.met.filter((condition) => condition === 'resume' || condition === 'within-period'),
    [],
  );
  const over = told({ hiredOn: '2022-04-01', usage: 'using', startedOn: '2022-05-01' });
  assert.deepEqual(over.rows, ['period-over']);
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

test('確認することがあれば、満たした月数や期間は名前だけになる', () => {
  const { rows, met } = told({ hiredOn: '2025-04-01', gap: 'gap' });
  assert.deepEqual(rows, ['gap-open']);
  assert.ok(met.includes('six-months') && met.includes('within-period'));
});

test('ちがう点があれば、それだけが決め手になる', () => {
  assert.deepEqual(told({ hiredOn: 'unknown', priorService: 'unknown', employment: 'a-type' }), {
    rows: ['job-a-type'],
    met: [],
  });
});
