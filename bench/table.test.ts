import assert from 'node:assert/strict';
import { it } from 'node:test';
import { median, table } from './table.ts';

it('表: 日本語の文字は2つ分の幅で、数字は右にそろう', () => {
  assert.equal(
    table(
      ['ページ', 'B'],
      [
        ['/', 14600],
        ['料金', 9],
      ],
    ),
    ['ページ       B', '------  ------', '/       14,600', '料金         9'].join('\n'),
  );
});

it('中央の値', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});
