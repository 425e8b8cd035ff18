import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayAfter,
  dayBefore,
  dayReached,
  daysReachedEvery,
  earlier,
  firstOfMonth,
  isLastOfMonth,
  later,
  parseDay,
} from './calendar.ts';
import { dayAt, timeAt, walk, walkToReach } from './testing/walked-calendar.ts';

const years = walk('2018-01-01', '2035-12-31');
const anyDay = fc.integer({ min: timeAt('2018-01-01'), max: timeAt('2035-12-31') }).map(dayAt);
const anyEndOfMonth = anyDay.filter((day) => Number(day.slice(8)) >= 28);

test('暦にある日だけを読む', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '2026-04-30'])
    assert.equal(parseDay(day), day);
  for (const text of [
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
  ])
    assert.equal(parseDay(text), undefined, text);
  for (const text of [
    '',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    '２０２６-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '2026-01-012026-01-01',
    'unknown',
  ])
    assert.equal(parseDay(text), undefined, text);
});

test('2018年から2035年までのすべての日を読める', () => {
  for (const day of years) assert.equal(parseDay(day), day);
});

test('翌日と前日は、1日ずつ歩いた暦と同じ', () => {
  for (const [index, day] of years.slice(1).entries()) {
    assert.equal(dayAfter(years[index] as string), day);
    assert.equal(dayBefore(day), years[index]);
  }
});

test('6か月に達する日は、どの日に就職しても歩いて数えた日と同じ', () => {
  for (const day of years) assert.equal(dayReached(day, 6), walkToReach(day, 6), day);
});

test('何か月でも、歩いて数えた日と同じ', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      (day, months) => dayReached(day, months) === walkToReach(day, months),
    ),
  );
  fc.assert(
    fc.property(
      anyEndOfMonth,
      fc.constantFrom(1, 6, 12, 36, 42),
      (day, months) => dayReached(day, months) === walkToReach(day, months),
    ),
  );
});

test('うるう日から数えても、歩いて数えた日と同じ', () => {
  for (const year of [2020, 2024, 2028, 2032])
    for (let months = 1; months <= 48; months += 1)
      assert.equal(dayReached(`${year}-02-29`, months), walkToReach(`${year}-02-29`, months));
});

test('0か月に達するのは前の日', () => assert.equal(dayReached('2026-03-01', 0), '2026-02-28'));

test('遅く就職した人が先に達することはない', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      (day, months) => dayReached(day, months) <= dayReached(dayAfter(day), months),
    ),
  );
});

test('くりかえしの日は最初の日から数え、終わりの日は入れない', () => {
  assert.deepEqual(daysReachedEvery('2026-08-31', 6, '2028-02-29'), ['2027-02-28', '2027-08-30']);
  assert.deepEqual(daysReachedEvery('2026-04-01', 12, '2027-03-31'), []);
  assert.deepEqual(daysReachedEvery('2026-04-01', 12, '2027-04-01'), ['2027-03-31']);
});

test('月の最後の日がわかる', () => {
  assert.deepEqual(
    ['2026-02-28', '2024-02-28', '2024-02-29', '2026-12-31', '2026-12-30'].map(isLastOfMonth),
    [true, false, true, true, false],
  );
});

test('早い日と遅い日を選ぶ', () => {
  assert.equal(earlier('2026-01-31', '2026-02-01'), '2026-01-31');
  assert.equal(earlier('2026-02-01', '2026-01-31'), '2026-01-31');
  assert.equal(later('2026-01-31', '2026-02-01'), '2026-02-01');
  assert.equal(later('2026-02-01', '2026-01-31'), '2026-02-01');
});

test('月の最初の日を作る', () => assert.equal(firstOfMonth(2026, 7), '2026-07-01'));

test('年を打ちまちがえた日も、桁がそろい、前後をくらべられる', () => {
  assert.equal(dayAfter('0999-12-31'), '1000-01-01');
  assert.equal(dayBefore('1000-01-01'), '0999-12-31');
  assert.equal(dayReached('0026-04-01', 6), '0026-09-30');
});
