import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf } from './testing/fixtures.ts';
import { overdue } from './overdue.ts';

test('見直しの日の当日までは、何も言わない', () => {
  assert.deepEqual(overdue(libraryOf({}, '2027-05-31')), []);
});

test('見直しの日の次の日から、事実とページを知らせる', () => {
  const found = overdue(libraryOf({}, '2027-06-01'));
  assert.ok(
    found.some(
      ({ file, message }) => file === 'facts/fee/cap.yaml' && message.includes('2027-05-31'),
    ),
  );
  assert.ok(found.some(({ file, line }) => file === 'guides/period.mdx' && line === 3));
});
