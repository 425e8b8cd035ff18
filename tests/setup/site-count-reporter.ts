import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { writeCount, type Timed } from './count.ts';

/** Counts Playwright's tests for tests/run.ts, and by file for the page on accessibility of the next build. */
export default class SiteCountReporter implements Reporter {
  readonly #tests = new Map<TestCase, Timed>();
  #errors = 0;

  onError(): void {
    this.#errors += 1;
  }

  onTestEnd(test: TestCase, { duration }: TestResult): void {
    const name = `${basename(test.location.file)} ${test.title}`;
    this.#tests.set(test, { name, took: duration });
  }

  onEnd({ status }: FullResult): void {
    const tests = [...this.#tests.keys()];
    const failed = tests.filter((test) => !test.ok()).length + this.#errors;
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    writeCount({
      passed,
      failed: status === 'passed' ? failed : Math.max(failed, 1),
      tests: [...this.#tests.values()],
    });
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/by-file.json', JSON.stringify(byFile(tests)));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function byFile(tests: readonly TestCase[]) {
  const files: Record<string, { passed: number; all: number }> = {};
  for (const test of tests) {
    const count = (files[basename(test.location.file, '.spec.ts')] ??= { passed: 0, all: 0 });
    count.all += 1;
    if (test.outcome() === 'expected') count.passed += 1;
  }
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Tokyo' });
  return { day, files };
}
