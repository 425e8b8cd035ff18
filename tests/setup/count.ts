import { readFileSync, writeFileSync } from 'node:fs';

/** One test and how long it took, in milliseconds. */
export interface Timed {
  readonly name: string;
  readonly took: number;
}

/** How many tests of a part of `npm test` passed and failed, and how long each took. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly Timed[];
}

/** The file through which a test runner hands its count to tests/run.ts; unset when it runs alone. */
const file = process.env['TEST_COUNT_FILE'];

export function writeCount(count: Count): void {
  if (file) writeFileSync(file, JSON.stringify(count));
}

/** Returns what a runner handed over; undefined where it came to nothing. */
export function readCount(from: string): Count | undefined {
  try {
    return JSON.parse(readFileSync(from, 'utf8')) as Count;
  } catch {
    return undefined;
  }
}

/** Returns one count of all. */
export const total = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  tests: counts.flatMap(({ tests }) => tests),
});

/** Returns the slowest tests as lines: '  12.3 s  name' */
export const slowest = ({ tests }: Count, howMany: number): string[] =>
  tests
    .toSorted((one, other) => other.took - one.took)
    .slice(0, howMany)
    .map(({ name, took }) => `${(took / 1000).toFixed(1).padStart(7)} s  ${name}`);
