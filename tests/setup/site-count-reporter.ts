import type { FullResult, Reporter, TestCase } from '@playwright/test/reporter';
import { writeCount } from './count.ts';

/** Counts Playwright's tests for tests/run.ts. */
export default class SiteCountReporter implements Reporter {
  readonly #tests = new Set<TestCase>();
  #errors = 0;

  onError(): void {
    this.#errors += 1;
  }

  onTestEnd(test: TestCase): void {
    this.#tests.add(test);
  }

  onEnd({ status }: FullResult): void {
    const failed = [...this.#tests].filter((test) => !test.ok()).length + this.#errors;
    const passed = [...this.#tests].filter((test) => test.outcome() === 'expected').length;
    writeCount({ passed, failed: status === 'passed' ? failed : Math.max(failed, 1) });
  }

  printsToStdio(): boolean {
    return false;
  }
}
