import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from './answers.ts';
import { typical } from './testing/cases.ts';
import { valueOn } from './fact-sheet.ts';
import { applicationWindow, periodOf } from './period.ts';
import { facts, today } from './testing/content-facts.ts';
import { tomorrowOf, walk, walkToReach } from './testing/walked-calendar.ts';

const months = (id: string) => valueOn(facts, id, today);
const period = (answers: Partial<Answers>) => periodOf({ ...typical, ...answers }, facts, today);

test('どの日に就職しても、達する日・使える最初の日・最後の日は歩いて数えた日と同じ', () => {
  for (const hiredOn of walk('2018-04-01', '2035-12-31').filter((_, index) => index % 3 === 0)) {
    const reachedOn = walkToReach(hiredOn, months('eligibility/months-to-reach'));
    const firstUsableDay = tomorrowOf(reachedOn);
    const ends = [
      walkToReach(hiredOn, months('period/limit-from-hire')),
      walkToReach(firstUsableDay, months('period/max')),
    ].toSorted();
    const [sureUntil, latest] = ends;
    const lastDay = { earliest: sureUntil, latest };
    assert.deepEqual(period({ hiredOn }), {
      countedFrom: hiredOn,
      reachedOn,
      firstUsableDay,
      sureUntil,
      lastDay,
    });
  }
});

test('終わりが2通りになるのは1日だけで、短いほうが先に来る', () => {
  const differing = walk('2018-04-01', '2031-12-31').filter((hiredOn) => {
    const { earliest, latest } =
      periodOf({ ...typical, hiredOn }, facts, '2031-12-31')?.lastDay ?? assert.fail();
    if (earliest !== latest)
      assert.deepEqual([earliest.slice(5), latest.slice(5)], ['02-28', '02-29']);
    return earliest !== latest;
  });
  assert.deepEqual(differing, ['2020-08-29', '2024-08-29', '2028-08-29']);
});

test('復職した人は、復職した日を1日目として数える', () => {
  const returned = {
    hiredOn: '2023-04-01',
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2024-04-01',
  } as const;
  assert.equal(period(returned)?.countedFrom, '2024-04-01');
  assert.deepEqual(period(returned)?.lastDay, { earliest: '2026-09-30', latest: '2027-09-30' });
});

test('一時利用をした人は、終わった日の次の日から数える', () => {
  const temporary = {
    hiredOn: '2024-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2024-06-30',
  } as const;
  assert.equal(period(temporary)?.countedFrom, '2024-07-01');
});

test('最後の日は、使える最初の日より前にならない', () => {
  const long = {
    hiredOn: '2020-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-03-31',
  } as const;
  const { sureUntil, firstUsableDay, lastDay } = period(long) ?? assert.fail();
  assert.deepEqual([sureUntil, firstUsableDay], ['2023-09-30', '2026-10-01']);
  assert.deepEqual(lastDay, { earliest: '2029-09-30', latest: '2029-09-30' });
  for (const temporaryUseEndedOn of walk('2020-04-01', '2026-11-22').filter(
    (_, index) => index % 7 === 0,
  )) {
    const { firstUsableDay: first, lastDay: last } =
      period({ ...long, temporaryUseEndedOn }) ?? assert.fail();
    assert.ok(first <= last.earliest && last.earliest <= last.latest, temporaryUseEndedOn);
  }
});

test('転職・休職・退職をしても、最初の就職から数える', () => {
  for (const course of ['changed-job', 'on-leave', 'left'] as const) {
    const days = { leftOn: '2026-10-01', rejoinedOn: '2026-10-20', returnedOn: '2026-10-20' };
    assert.deepEqual(period({ ...days, course }), period({ course: 'steady' }));
  }
});

test('どの日から数えるかが決まらなければ、日を出さない', () => {
  const days = { returnedOn: '2026-10-01', temporaryUseEndedOn: '2026-10-01' };
  assert.equal(period({ hiredOn: 'unknown' }), undefined);
  assert.equal(period({ ...days, course: 'unknown' }), undefined);
  assert.equal(period({ ...days, course: 'returned', returnHelp: 'unknown' }), undefined);
  assert.equal(period({ course: 'returned', returnHelp: 'service' }), undefined);
  assert.equal(period({ course: 'temporary-use' }), undefined);
  assert.equal(period({ ...days, course: 'temporary-use', hiredOn: 'unknown' }), undefined);
});

test('サービスを使わずに復職した人は、就職した日から数える', () => {
  const returned = period({ hiredOn: '2024-04-01', course: 'returned', returnHelp: 'none' });
  assert.deepEqual(
    [returned?.firstUsableDay, returned?.lastDay],
    ['2024-10-01', { earliest: '2027-09-30', latest: '2027-09-30' }],
  );
});

test('申し込む時期は、数え始めてから3か月目の初めから5か月目の終わりまで', () => {
  assert.deepEqual(applicationWindow(period({ hiredOn: '2026-08-20' })!, facts, today), {
    from: '2026-10-20',
    until: '2027-01-19',
  });
});

test('これから就職する人は、ほかの答えが残っていても就職の日から数える', () => {
  assert.equal(period({ hiredOn: '2027-04-01', course: 'unknown' })?.firstUsableDay, '2027-10-01');
  assert.equal(
    period({ hiredOn: '2027-04-01', course: 'temporary-use', temporaryUseEndedOn: '2026-10-01' })
      ?.countedFrom,
    '2027-04-01',
  );
});

test('事実の値がない日には、止まる', () => {
  assert.throws(
    () => periodOf(typical, facts, '2018-03-31'),
    /period\/limit-from-hire|eligibility\/months-to-reach/,
  );
});

test('期間の数どうしが合っている', () => {
  assert.equal(
    months('eligibility/months-to-reach') + months('period/max'),
    months('period/limit-from-hire'),
  );
  assert.equal(months('eligibility/months-to-reach') + 1, months('period/start-month'));
  assert.ok(months('period/apply-from') <= months('period/apply-to'));
  assert.ok(months('period/apply-to') <= months('eligibility/months-to-reach'));
});

test('就職からの期限が使える最初の日と重なれば、その日が早いほうの最後の日になる', () => {
  const hiredOn = '2020-04-01';
  const limit = walkToReach(hiredOn, months('period/limit-from-hire'));
  const after = (temporaryUseEndedOn: string) =>
    period({ hiredOn, course: 'temporary-use', temporaryUseEndedOn }) ?? assert.fail();
  const [dayAhead, sameDay, dayLate] = [
    after('2023-03-28'),
    after('2023-03-29'),
    after('2023-03-30'),
  ];
  assert.deepEqual(
    [tomorrowOf(dayAhead.firstUsableDay), sameDay.firstUsableDay, dayLate.firstUsableDay],
    [limit, limit, tomorrowOf(limit)],
  );
  assert.deepEqual(
    [dayAhead, sameDay].map(({ lastDay }) => lastDay.earliest),
    [limit, limit],
  );
  assert.equal(
    dayLate.lastDay.earliest,
    walkToReach(dayLate.countedFrom, months('period/limit-from-hire')),
  );
});
