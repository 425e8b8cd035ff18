import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount, readDay } from './read-fields.ts';

const day = (year: string, month: string, date: string) => readDay({ year, month, date });

test('日付は、半角でも全角でも令和でも読める', () => {
  assert.deepEqual(day('2026', '4', '1'), { day: '2026-04-01' });
  assert.deepEqual(day('２０２６', '４', '１'), { day: '2026-04-01' });
  assert.deepEqual(day('2026年', '04月', '01日'), { day: '2026-04-01' });
  assert.deepEqual(day('令和8', '4', '1'), { day: '2026-04-01' });
  assert.deepEqual(day('R8', '4', '1'), { day: '2026-04-01' });
  assert.deepEqual(day('令和元年', '5', '1'), { day: '2019-05-01' });
  assert.deepEqual(day('平成31', '4', '1'), { day: '2019-04-01' });
});

test('空の日付は「わからない」で、まちがいではない', () => {
  assert.deepEqual(day('', ' ', ' '), { day: 'unknown' });
});

test('暦にない日、欠けた日、文字は、理由を分けて返す', () => {
  assert.deepEqual(day('2026', '2', '30'), { problem: 'no-such-day' });
  assert.deepEqual(day('2026', '13', '1'), { problem: 'no-such-day' });
  assert.deepEqual(day('2026', '4', ''), { problem: 'day-incomplete' });
  for (const year of ['あ', '26', '令和0', '2026/4']) assert.deepEqual(day(year, '4', '1'), { problem: 'year-unclear' }, year);
});

test('金額は、全角・カンマ・万・千でも読める', () => {
  for (const text of ['180000', '180,000', '１８０，０００円', '18万', '18万円', '17万10000']) {
    assert.deepEqual(readAmount(text), { yen: 180_000 }, text);
  }
  assert.deepEqual(readAmount('204万4千円'), { yen: 2_044_000 });
  assert.deepEqual(readAmount('18.5万'), { yen: 185_000 });
  assert.deepEqual(readAmount('0'), { yen: 0 });
  assert.deepEqual(readAmount(''), { yen: 'unknown' });
});

test('金額でないものは、まちがいとして返す', () => {
  for (const text of ['たくさん', '-5', '1e9', '<b>', '万', '18万5']) {
    assert.deepEqual(readAmount(text), { problem: 'not-an-amount' }, text);
  }
});

test('けたの多すぎる額は、けたを確かめてもらう', () => {
  assert.deepEqual(readAmount('1億'), { problem: 'not-an-amount' });
  assert.deepEqual(readAmount('100000000'), { yen: 100_000_000 });
  for (const text of ['100000001', '999,999,999,999円', '10001万']) assert.deepEqual(readAmount(text), { problem: 'too-large' }, text);
});

test('けたの少なすぎる額は、円で入れ直してもらう', () => {
  for (const text of ['18', '999', '18円']) assert.deepEqual(readAmount(text), { problem: 'too-small' }, text);
  assert.deepEqual(readAmount('1000'), { yen: 1000 });
});
