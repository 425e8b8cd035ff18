import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOn, type FactSheet, isWithinLine, nextEntry, valueOn } from './fact-sheet.ts';

const sheet: FactSheet = {
  'fee/cap': [
    { from: '2020-04-01', value: 9000 },
    { from: '2024-04-01', value: 9300 },
  ],
  'fee/household': [{ from: '2020-04-01' }],
  'fee/nothing': [],
};

test('値は、始まりの日から次の値の前の日まで使う', () => {
  assert.equal(valueOn(sheet, 'fee/cap', '2020-04-01'), 9000);
  assert.equal(valueOn(sheet, 'fee/cap', '2024-03-31'), 9000);
  assert.equal(valueOn(sheet, 'fee/cap', '2024-04-01'), 9300);
});

test('最初の値より前は、近い値で代えずに止まる', () => {
  assert.throws(() => valueOn(sheet, 'fee/cap', '2020-03-31'), /fee\/cap.*2020-03-31.*2020-04-01/s);
});

test('知らない事実と、値のない事実は止まる', () => {
  assert.throws(() => entryOn(sheet, 'fee/cup', '2024-04-01'), /fee\/cup/);
  assert.throws(() => entryOn(sheet, 'fee/nothing', '2024-04-01'), /fee\/nothing/);
  assert.throws(
    () => valueOn(sheet, 'fee/household', '2024-04-01'),
    /fee\/household.*数ではありません/,
  );
});

test('決まっている次の値がわかる', () => {
  assert.equal(nextEntry(sheet, 'fee/cap', '2024-03-31')?.value, 9300);
  assert.equal(nextEntry(sheet, 'fee/cap', '2024-04-01'), undefined);
  assert.equal(nextEntry(sheet, 'fee/cup', '2024-04-01'), undefined);
});

test('境目ちょうどの額は、その値の「以下・未満・以上・超」で決まる', () => {
  const line = 2_090_000;
  const limits = ['以下', '未満', '以上', '超'] as const;
  const around = (limit: (typeof limits)[number]) =>
    [line - 1, line, line + 1].map((amount) =>
      isWithinLine(
        { 'fee/line': [{ from: '2027-04-01', value: line, limit }] },
        'fee/line',
        '2027-04-01',
        amount,
      ),
    );
  assert.deepEqual(limits.map(around), [
    [true, true, false],
    [true, false, false],
    [false, true, true],
    [false, false, true],
  ]);
  assert.throws(() => isWithinLine(sheet, 'fee/cap', '2024-04-01', 1), /fee\/cap.*limit/);
});
