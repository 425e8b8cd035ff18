/**
 * npm run mutation: break the law of src/rules/ on purpose, one place after another, and see whether a test notices.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/rules/*.ts', '!src/rules/*.test.ts'],
  plugins: ['./tests/setup/mutation-runner.ts'],
  testRunner: 'rules',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Each loading of the tests stays in the memory of its process.
  maxTestRunnerReuse: 200,
  // Loops that do not end are counted; on a busy machine, to be slow alone must not count as noticed.
  timeoutMS: 60_000,
  ignorePatterns: ['**', '!src/rules/**', '!content/{check,facts,guides}/**'],
  tempDirName: 'node_modules/.cache/mutation/copy',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'node_modules/.cache/mutation/index.html' },
  jsonReporter: { fileName: 'node_modules/.cache/mutation/mutation.json' },
  thresholds: { high: 100, low: 98, break: 95 },
};
