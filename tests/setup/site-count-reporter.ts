import { basename } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { writeCount, type Timed } from './count.ts';

/** Counts Playwright's tests for tests/run.ts. */
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
  }

  printsToStdio(): boolean {
    return false;
  }
}
