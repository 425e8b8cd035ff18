import { basename } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { writeCount, type Timed } from './count.ts';

/** Counts the tests of `node --test` for tests/run.ts; says nothing itself. */
export default async function* unitCount(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const timed: Timed[] = [];
  for await (const { type, data } of source) {
    if ((type === 'test:pass' || type === 'test:fail') && data.details.type !== 'suite')
      timed.push({
        name: `${basename(data.file ?? '')} ${data.name}`,
        took: data.details.duration_ms,
      });
    // The summary of the whole run names no file.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = data.counts;
    writeCount({ passed, failed: tests - passed - skipped - todo, tests: timed });
    yield '';
  }
}
