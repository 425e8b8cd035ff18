import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount, readDay, wholeDayIn } from './read-fields.ts';

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

test('0から始まる年や、昭和も読める', () => {
  for (const year of ['令和08', 'R08', 'r8', '令和08年'])
    assert.deepEqual(day(year, '4', '1'), { day: '2026-04-01' }, year);
  assert.deepEqual(day('昭和63', '4', '1'), { day: '1988-04-01' });
  for (const year of ['令和00', 'R0', '令和'])
    assert.deepEqual(day(year, '4', '1'), { problem: 'year-unclear' }, year);
});

test('はじめの欄に貼った日付は、3つの欄に分かれる', () => {
  const whole = [
    '令和8年4月1日',
    '令和08年04月01日',
    'R8.4.1',
    '2026/4/1',
    '2026-04-01',
    '2026.04.01',
    '20260401',
    '2026年4月1日(水)',
    '２０２６年４月１日',
    '2026 / 4 / 1',
    '2026 4 1',
    '2026年 4月 1日',
    '2026,4,1',
    '2026年4月1日 水曜日',
    '令和八年四月一日',
    '二〇二六年四月一日',
  ];
  for (const text of whole) {
    assert.deepEqual(wholeDayIn(text), { year: '2026', month: '4', date: '1' }, text);
    assert.deepEqual(day(text, '', ''), { day: '2026-04-01' }, text);
  }
  for (const text of ['', '2026', '令和8年', '2026/4', '令和0年4月1日', '4月1日', '202604'])
    assert.equal(wholeDayIn(text), undefined, text);
  assert.deepEqual(wholeDayIn('平成三十一年十二月二十日'), {
    year: '2019',
    month: '12',
    date: '20',
  });
  assert.deepEqual(wholeDayIn('昭和六十三年十月三十一日'), {
    year: '1988',
    month: '10',
    date: '31',
  });
  assert.deepEqual(day('令和八', '十一', '三'), { day: '2026-11-03' });
  for (const text of ['8/4/1', '26.4.1', '4月1日 2026', '2026/4/1 10:00'])
    assert.deepEqual(day(text, '', ''), { problem: 'year-unclear' }, text);
  assert.deepEqual(day('2026/4', '', ''), { problem: 'day-incomplete' });
  assert.deepEqual(day('2026-13-40', '', ''), { problem: 'no-such-day' });
  assert.deepEqual(day('2026/2/30', '', ''), { problem: 'no-such-day' });
  assert.deepEqual(day('20269999', '', ''), { problem: 'no-such-day' });
  assert.deepEqual(day('2026/4/1', '4', '1'), { problem: 'year-unclear' });
});

test('空の日付は「わからない」で、まちがいではない', () => {
  assert.deepEqual(day('', ' ', ' '), { day: 'unknown' });
});

test('暦にない日、欠けた日、文字は、理由を分けて返す', () => {
  assert.deepEqual(day('2026', '2', '30'), { problem: 'no-such-day' });
  assert.deepEqual(day('2026', '13', '1'), { problem: 'no-such-day' });
  assert.deepEqual(day('2026', '4', ''), { problem: 'day-incomplete' });
  for (const year of ['あ', '26', '令和0', '2026/4'])
    assert.deepEqual(day(year, '4', '1'), { problem: 'year-unclear' }, year);
});

test('金額は、全角・カンマ・万・千でも読める', () => {
  for (const text of [
    '180000',
    '180,000',
    '１８０，０００円',
    '18万',
    '18万円',
    '17万10000',
    '十八万円',
  ]) {
    assert.deepEqual(readAmount(text), { yen: 180_000 }, text);
  }
  assert.deepEqual(readAmount('204万4千円'), { yen: 2_044_000 });
  assert.deepEqual(readAmount('18.5万'), { yen: 185_000 });
  assert.deepEqual(readAmount('0'), { yen: 0 });
  assert.deepEqual(readAmount(''), { yen: 'unknown' });
});

test('「18、5万」「18,5万」は18万5千円で、どちらともとれる区切りは聞き返す', () => {
  for (const text of ['18、5万', '18,5万', '18，5万円', '１８、５万'])
    assert.deepEqual(readAmount(text), { yen: 185_000 }, text);
  assert.deepEqual(readAmount('18,50万'), { yen: 185_000 });
  assert.deepEqual(readAmount('2,044,000円'), { yen: 2_044_000 });
  for (const text of ['180、000', '17万10,000'])
    assert.deepEqual(readAmount(text), { yen: 180_000 }, text);
  for (const text of ['18、5', '18,5', '1234,567', '18,0000', '1,80,000', '18,', '18万5,0'])
    assert.deepEqual(readAmount(text), { problem: 'comma-unclear' }, text);
});

test('「なし」は0円', () => {
  for (const text of ['なし', '無し', 'ありません', 'ゼロ', ' なし '])
    assert.deepEqual(readAmount(text), { yen: 0 }, text);
});

test('金額でないものは、まちがいとして返す', () => {
  for (const text of ['たくさん', '-5', '1e9', '<b>', '万', '18万5']) {
    assert.deepEqual(readAmount(text), { problem: 'not-an-amount' }, text);
  }
});

test('けたの多すぎる額は、けたを確かめてもらう', () => {
  assert.deepEqual(readAmount('1億'), { problem: 'not-an-amount' });
  assert.deepEqual(readAmount('100000000'), { yen: 100_000_000 });
  for (const text of ['100000001', '999,999,999,999円', '10001万'])
    assert.deepEqual(readAmount(text), { problem: 'too-large' }, text);
});

test('けたの少なすぎる額は、円で入れ直してもらう', () => {
  for (const text of ['18', '999', '18円'])
    assert.deepEqual(readAmount(text), { problem: 'too-small' }, text);
  assert.deepEqual(readAmount('1000'), { yen: 1000 });
});
