import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comingChange, formatFigure } from './figure.ts';

test('か月は、年と月でも出せる', () => {
  assert.equal(formatFigure(6, 'か月'), '6か月');
  assert.equal(formatFigure(36, 'か月', '年'), '3年');
  assert.equal(formatFigure(42, 'か月', '年'), '3年6か月');
  assert.equal(formatFigure(6, 'か月', '年'), '6か月');
});

test('円は、区切りを入れ、万円でも出せる', () => {
  assert.equal(formatFigure(37200, '円'), '37,200円');
  assert.equal(formatFigure(0, '円'), '0円');
  assert.equal(formatFigure(2_044_000, '円', '万円'), '204万4千円');
  assert.equal(formatFigure(2_043_999, '円', '万円'), '204万3,999円');
  assert.equal(formatFigure(1_350_000, '円', '万円'), '135万円');
  assert.equal(formatFigure(9300, '円', '万円'), '9,300円');
});

test('日付は、年月まででも出せる', () => {
  assert.equal(formatFigure('2018-04-01', '日付'), '2018年4月1日');
  assert.equal(formatFigure('2018-04-01', '日付', '年月'), '2018年4月');
});

test('小数は、決めた桁まで必ず出す', () => {
  assert.equal(formatFigure(36, '%', '%', 1), '36.0%');
  assert.equal(formatFigure(37.6, '%', '%', 1), '37.6%');
  assert.equal(formatFigure(2.7, '%'), '2.7%');
  assert.equal(formatFigure(20, '%'), '20%');
});

test('ちがう単位では出せず、両方の単位を言って止まる', () => {
  assert.throws(() => formatFigure(42, 'か月', '円'), /単位が合いません.*「か月」.*「円」/);
  assert.throws(() => formatFigure(9300, '円', '年'), /単位が合いません/);
});

test('決まっている次の値は、いつからいくつかを言う', () => {
  assert.equal(
    comingChange({ from: '2027-04-01', value: 2.7 }, '%', '%'),
    '2027年4月1日からは2.7%',
  );
  assert.equal(
    comingChange({ from: '2027-04-01', value: 2_090_000, limit: '以下' }, '円', '万円'),
    '2027年4月1日からは209万円以下',
  );
  assert.equal(comingChange(undefined, '%', '%'), undefined);
});
