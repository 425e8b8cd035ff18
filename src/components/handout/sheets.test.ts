import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSheet } from './sheets.ts';

test('入るだけを1枚目に、残りを2枚目に置く', () => {
  assert.equal(firstSheet([40, 40, 20], [100, 0]), 3);
  assert.equal(firstSheet([40, 40, 21], [100, 100]), 2);
  assert.equal(firstSheet([120, 10], [100, 130]), 0);
  assert.equal(firstSheet([], [100, 0]), 0);
});

test('順番は変えない: あとの小さいものを先に置かない', () => {
  assert.equal(firstSheet([60, 60, 10], [100, 70]), 1);
});

test('2枚に入らなければ、入らないと言う', () => {
  assert.equal(firstSheet([60, 60, 11], [100, 70]), undefined);
  assert.equal(firstSheet([101], [100, 0]), undefined);
});
