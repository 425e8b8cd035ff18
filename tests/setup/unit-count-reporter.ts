import type { TestEvent } from 'node:test/reporters';
import { writeCount } from './count.ts';

/** Counts the tests of `node --test` for tests/run.ts; says nothing itself. */
export default async function* unitCount(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    // The summary of the whole run names no file.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    writeCount({ passed, failed: tests - passed - skipped - todo });
    yield '';
  }
}
