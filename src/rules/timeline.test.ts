import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from './answers.ts';
import { typical } from './testing/cases.ts';
import { facts, today as collectedOn } from './testing/content-facts.ts';
import { type EventKind, timelineOn } from './timeline.ts';

const timeline = (answers: Partial<Answers>, today = collectedOn) =>
  timelineOn({ ...typical, ...answers }, facts, today) ?? assert.fail('日が出ない');
const daysOf = (kind: EventKind, answers: Partial<Answers>, today = collectedOn) =>
  timeline(answers, today)
    .events.filter((event) => event.kind === kind)
    .map(({ on }) => on);

test('就職から引き継ぎまで、順番に並ぶ', () => {
  const { events } = timeline({ hiredOn: '2024-04-01' }, '2024-04-01');
  assert.deepEqual(
    events.map(({ kind, on, until }) => [on, kind, ...(until ? [until] : [])].join(' ')),
    [
      '2024-04-01 hired',
      '2024-06-01 apply 2024-08-31',
      '2024-09-30 reached',
      '2024-10-01 first-usable',
      '2025-03-31 plan-review',
      '2025-09-30 plan-review',
      '2025-09-30 renewal',
      '2026-03-31 plan-review',
      '2026-09-30 plan-review',
      '2026-09-30 renewal',
      '2027-03-31 plan-review',
      '2027-03-31 handover',
      '2027-09-30 last-day',
    ],
  );
});

test('見直し・更新・引き継ぎは、使い始めた日がわかっている人だけ確か', () => {
  const inUse: readonly EventKind[] = ['plan-review', 'renewal', 'handover'];
  const uncertainKinds = (answers: Partial<Answers>) => {
    const kinds = timeline({ hiredOn: '2025-04-01', ...answers }).events.filter(
      ({ uncertain }) => uncertain,
    );
    return [...new Set(kinds.map(({ kind }) => kind))].toSorted();
  };
  assert.deepEqual(uncertainKinds({ usage: 'using', startedOn: '2025-10-01' }), []);
  const notInUse: Partial<Answers>[] = [
    { usage: 'using' },
    { usage: 'not-started' },
    { usage: 'unknown' },
    { usage: 'stopped', startedOn: '2025-10-01' },
  ];
  for (const answers of notInUse) assert.deepEqual(uncertainKinds(answers), inUse.toSorted());
});

test('遅く始めると、更新は始める日から数え、終わりの日は変わらない', () => {
  assert.deepEqual(daysOf('renewal', { hiredOn: '2025-04-01' }, '2026-11-22'), ['2027-11-21']);
  assert.deepEqual(daysOf('last-day', { hiredOn: '2025-04-01' }, '2026-11-22'), ['2028-09-30']);
});

test('使っている人の更新は、使い始めた日から数える', () => {
  const using = { hiredOn: '2025-04-01', usage: 'using' } as const;
  assert.deepEqual(daysOf('renewal', { ...using, startedOn: '2026-01-01' }), [
    '2026-12-31',
    '2027-12-31',
  ]);
  assert.deepEqual(daysOf('renewal', { ...using, startedOn: 'unknown' }), [
    '2026-09-30',
    '2027-09-30',
  ]);
  assert.deepEqual(daysOf('renewal', { ...using, startedOn: '2025-05-01' }), [
    '2026-09-30',
    '2027-09-30',
  ]);
});

test('また使う人の更新は、前に使った日でなく今日から数える', () => {
  assert.deepEqual(
    daysOf('renewal', { hiredOn: '2024-10-01', usage: 'stopped', startedOn: '2025-10-01' }),
    ['2027-11-21'],
  );
});

test('見直しの前に終わるなら、引き継ぎの準備はすぐ始める', () => {
  const answers = { hiredOn: '2023-07-01' };
  assert.deepEqual(daysOf('plan-review', answers), []);
  assert.deepEqual(daysOf('handover', answers), [collectedOn]);
  assert.deepEqual(daysOf('handover', { hiredOn: '2023-05-23' }), ['2026-11-22']);
  assert.deepEqual(
    timeline({ hiredOn: '2023-05-22' }).events.map(({ kind }) => kind),
    ['hired', 'apply', 'reached', 'first-usable', 'last-day'],
  );
});

test('今日がどこにあるかを、境目の日で言いあてる', () => {
  const phase = (hiredOn: string, today: string) => timeline({ hiredOn }, today).phase;
  assert.equal(phase('2024-08-29', '2024-08-28'), 'before-hire');
  assert.equal(phase('2024-08-29', '2024-08-29'), 'settling');
  assert.equal(phase('2024-08-29', '2025-02-28'), 'settling');
  assert.equal(phase('2024-08-29', '2025-03-01'), 'usable');
  assert.equal(phase('2024-08-29', '2028-02-28'), 'usable');
  assert.equal(phase('2024-08-29', '2028-02-29'), 'end-unsettled');
  assert.equal(phase('2024-08-29', '2028-03-01'), 'over');
  const late = {
    hiredOn: '2020-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-03-31',
  } as const;
  assert.equal(timeline(late, '2026-09-30').phase, 'settling');
  assert.equal(timeline(late, '2026-10-01').phase, 'usable');
  const between = {
    hiredOn: '2024-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2024-06-30',
  } as const;
  assert.equal(timeline(between, '2027-10-01').phase, 'end-unsettled');
});

test('終わりが2通りなら、両方の日を出して不確かとする', () => {
  const { events, doubts } = timeline({ hiredOn: '2024-08-29' });
  assert.deepEqual(doubts, ['two-ends']);
  const { on, until, uncertain } = events.at(-1) ?? assert.fail();
  assert.deepEqual([on, until, uncertain], ['2028-02-28', '2028-02-29', true]);
  assert.ok(events.filter(({ kind }) => kind === 'reached').every((event) => !event.uncertain));
});

test('数え直しは、就職とは別のできごととして並ぶ', () => {
  const answers = {
    hiredOn: '2024-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2024-06-30',
  } as const;
  assert.deepEqual(timeline(answers).doubts, ['counted-anew']);
  assert.deepEqual(daysOf('counted-anew', answers), ['2024-07-01']);
  assert.deepEqual(daysOf('apply', answers), ['2024-09-01']);
  assert.deepEqual(daysOf('counted-anew', {}), []);
  assert.equal(timeline(answers).events.at(-1)?.until, '2027-12-31');
  assert.deepEqual(daysOf('handover', answers, '2027-09-30'), ['2027-09-30']);
  assert.deepEqual(daysOf('handover', answers, '2027-10-01'), []);
  const late = timeline({ ...answers, hiredOn: '2020-04-01', temporaryUseEndedOn: '2026-03-31' });
  const { kind, on, until, uncertain } = late.events.at(-1) ?? assert.fail();
  assert.deepEqual([kind, on, until, uncertain], ['last-day', '2029-09-30', undefined, true]);
});

test('月末の就職とトライアル雇用は、日がずれるかもしれないと言う', () => {
  const doubtsOf = (answers: Partial<Answers>) => timeline(answers).doubts;
  assert.deepEqual(doubtsOf({ hiredOn: '2026-02-28' }), ['month-end']);
  assert.deepEqual(doubtsOf({ hiredOn: '2026-04-30' }), ['month-end']);
  assert.deepEqual(doubtsOf({ hiredOn: '2026-05-31' }), []);
  assert.deepEqual(doubtsOf({ hiredOn: '2024-02-28' }), []);
  assert.deepEqual(doubtsOf({ employment: 'trial' }), ['trial']);
  assert.deepEqual(doubtsOf({ course: 'changed-job' }), ['changed-job']);
  assert.deepEqual(doubtsOf({ course: 'returned', returnHelp: 'none' }), [
    'returned-without-service',
  ]);
  assert.deepEqual(doubtsOf({ course: 'steady', returnHelp: 'none' }), []);
  assert.deepEqual(
    doubtsOf({ course: 'returned', returnHelp: 'service', returnedOn: '2026-06-01' }),
    ['counted-anew'],
  );
  for (const answers of [
    { hiredOn: '2026-02-28' },
    { employment: 'trial' },
    { course: 'returned', returnHelp: 'none' },
  ] as const)
    for (const { kind, uncertain } of timeline(answers).events)
      assert.equal(uncertain, kind !== 'hired');
});

test('数え始めが決まらなければ、何も出さない', () => {
  for (const answers of [
    { hiredOn: 'unknown' },
    { course: 'unknown' },
    { course: 'returned' },
  ] as const)
    assert.equal(timelineOn({ ...typical, ...answers }, facts, collectedOn), undefined);
});
