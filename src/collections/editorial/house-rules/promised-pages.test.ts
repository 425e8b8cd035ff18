import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf } from '../testing/fixtures.ts';
import { promisedCounts, promisedGuides, promises } from './promised-pages.ts';

const guides = Object.fromEntries(
  Object.entries(promisedGuides).map(([id, topic]) => [
    `guides/${id}.mdx`,
    `---\ntopic: ${topic}\n---\n`,
  ]),
);
const extension = (kind: string) => (['facts', 'services'].includes(kind) ? 'yaml' : 'mdx');
const many = Object.fromEntries(
  promisedCounts.flatMap(([kind, least]) =>
    Array.from({ length: least }, (_, i) => [
      `${kind}/${kind === 'facts' ? 'n/' : ''}n${i}.${extension(kind)}`,
      extension(kind) === 'mdx' ? '---\ntitle: 題\n---\n' : 'title: 題\n',
    ]),
  ),
);
const whole = { ...guides, ...many };

test('約束がそろっていれば、何も言わない', () => {
  assert.deepEqual(promises(libraryOf(whole)), []);
});

test('約束したガイドがないと、そのファイルの名前を言う', () => {
  const { 'guides/fee.mdx': _gone, ...rest } = whole;
  assert.deepEqual(
    promises(libraryOf(rest)).map(({ file }) => file),
    ['guides/fee.mdx'],
  );
});

test('話題がちがうと、正しい話題を言う', () => {
  const [fault] = promises(
    libraryOf({ ...whole, 'guides/fee.mdx': '---\ntitle: 料金\ntopic: period\n---\n' }),
  );
  assert.equal(`${fault?.file}:${fault?.line}`, 'guides/fee.mdx:3');
  assert.match(fault?.remedy ?? '', /topic: fee/);
});

test('数が足りないと、足りない種類を言う', () => {
  assert.deepEqual(
    promises(libraryOf(guides)).map(({ file }) => file),
    promisedCounts.map(([kind]) => `${kind}/`),
  );
});
