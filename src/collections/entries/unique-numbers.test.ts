import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allApart } from './unique-numbers.ts';

const entry = (id: string, order: number) => ({
  id,
  filePath: `content/faqs/${id}.mdx`,
  data: { order },
});
const check = (...entries: ReturnType<typeof entry>[]) =>
  allApart(entries, ({ data }) => data.order, 'order');

test('番号がちがえば、そのまま返す', () => {
  const entries = [entry('b', 20), entry('a', 10)];
  assert.deepEqual(check(...entries), entries);
});

test('番号が同じなら、2つのファイルと直し方を言って止まる', () => {
  assert.throws(
    () => check(entry('a', 10), entry('b', 20), entry('c', 10)),
    /content\/faqs\/a\.mdx と content\/faqs\/c\.mdx: order.*「10」.*変えて/,
  );
});

test('名前に番号のない段も、止まる', () => {
  const steps = ['01-office', 'apply'].map((id) => ({ id }));
  assert.throws(
    () => allApart(steps, ({ id }) => Number.parseInt(id, 10), '番号'),
    /apply: 番号がありません/,
  );
});
