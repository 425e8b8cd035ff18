import { readFileSync, writeFileSync } from 'node:fs';

/** How many tests of a part of `npm test` passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The file through which a test runner hands its count to tests/run.ts; unset when it runs alone. */
const file = process.env['TEST_COUNT_FILE'];

export function writeCount(count: Count): void {
  if (file) writeFileSync(file, JSON.stringify(count));
}

export function readCount(from: string): Count | undefined {
  try {
    return JSON.parse(readFileSync(from, 'utf8')) as Count;
  } catch {
    return undefined;
  }
}
