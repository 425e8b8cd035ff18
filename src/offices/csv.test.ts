import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from './csv.ts';

test('引用符、引用の中のコンマと改行、BOM、空の行を読む', () => {
  assert.deepEqual(parseCsv('\uFEFF"a,b","c""d"\r\n\r\n"e\nf",\ng,h'), [
    { line: 1, cells: ['a,b', 'c"d'] },
    { line: 3, cells: ['e\nf', ''] },
    { line: 5, cells: ['g', 'h'] },
  ]);
});

test('引用符でかこんだどんな欄も、書いたとおりに戻る', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), { minLength: 1 }),
      (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\n');
        assert.deepEqual(
          parseCsv(text).map(({ cells }) => cells),
          rows,
        );
      },
    ),
  );
});

test('閉じていない引用符は、その行を言う', () => {
  assert.throws(() => parseCsv('a,b\n"c,d\ne,f'), /2行目の引用符/);
  assert.throws(() => parseCsv('a,b\nc,d"e"'), /2行目の引用符/);
});
