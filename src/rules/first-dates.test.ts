import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, dayBefore, dayReached } from './calendar.ts';
import { valueOn } from './fact-sheet.ts';
import { firstDatesOf } from './first-dates.ts';
import { applicationWindow, periodOf } from './period.ts';
import { typical } from './testing/cases.ts';
import { facts, today } from './testing/content-facts.ts';
import { walk } from './testing/walked-calendar.ts';

const dates = (hiredOn: string, on = today) => {
  const found = firstDatesOf(hiredOn, facts, on);
  return typeof found === 'string' ? assert.fail(found) : found;
};

test('どの就職の日でも、日はチェックと同じ', () => {
  for (const hiredOn of walk('2018-04-01', today).filter((_, index) => index % 11 === 0)) {
    const period = periodOf({ ...typical, hiredOn }, facts, today)!;
    const { firstUsableDay, lastDay, apply } = dates(hiredOn);
    assert.equal(firstUsableDay, period.firstUsableDay);
    assert.equal(lastDay, period.lastDay.earliest);
    assert.deepEqual(apply, applicationWindow(period, facts, today));
  }
});

test('きょうがどこにあるかは、申し込みの時期と、最初の日・最後の日で変わる', () => {
  const { apply, firstUsableDay, lastDay } = dates(today);
  const standOn = (day: string) => dates(today, day).stand;
  assert.equal(standOn(dayBefore(apply.from)), 'waiting');
  assert.equal(standOn(apply.from), 'apply-now');
  assert.equal(standOn(apply.until), firstUsableDay > apply.until ? 'apply-now' : 'usable');
  assert.equal(
    standOn(dayAfter(apply.until)),
    firstUsableDay > dayAfter(apply.until) ? 'soon' : 'usable',
  );
  assert.equal(standOn(dayBefore(firstUsableDay)), 'soon');
  assert.equal(standOn(firstUsableDay), 'usable');
  assert.equal(standOn(lastDay), 'usable');
  assert.equal(standOn(dayAfter(lastDay)), 'ended');
});

test('制度が始まる前の就職は数えず、年のまちがいは、まちがいと言う', () => {
  const begins = facts['period/max']![0]!.from;
  assert.equal(firstDatesOf(dayBefore(begins), facts, today), 'too-early');
  assert.notEqual(firstDatesOf(begins, facts, today), 'too-early');
  assert.equal(firstDatesOf('1900-04-01', facts, today), 'long-ago');
  assert.equal(firstDatesOf('2099-04-01', facts, today), 'too-far-ahead');
  const farthest = dayReached(today, valueOn(facts, 'ikou/length', today));
  assert.equal(dates(farthest).stand, 'waiting');
  assert.equal(firstDatesOf(dayAfter(farthest), facts, today), 'too-far-ahead');
  assert.equal(firstDatesOf('1950-01-01', facts, today), 'too-early');
  assert.equal(firstDatesOf('1949-12-31', facts, today), 'long-ago');
});
