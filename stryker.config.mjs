/**
 * npm run mutation: break the law of src/rules/ on purpose, one place after another, and see whether a test notices.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/rules/*.ts', '!src/rules/*.test.ts'],
  testRunner: 'tap',
  tap: {
    // Each file is one process; which mutants it reaches is measured, so a mutant meets only the files that reach it.
    // Left out: every-answer (17 s; it enumerates what the others pin down one by one), purity (reads the source text,
    // which is not the author's here), example (prints, has no test). Those named first notice most.
    testFiles: [
      'src/rules/cases.test.ts',
      'src/rules/eligibility.test.ts',
      'src/rules/reasons.test.ts',
      'src/rules/!(every-answer|purity|example).test.ts',
    ],
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // On a busy machine a process is slow to start: that alone must not count as noticed.
  timeoutMS: 10_000,
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  ignorePatterns: ['**', '!src/rules/**', '!content/{check,facts}/**'],
  // Not under node_modules: there Node strips no types.
  tempDirName: 'test-results/mutation',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'node_modules/.cache/mutation/index.html' },
  jsonReporter: { fileName: 'node_modules/.cache/mutation/mutation.json' },
  thresholds: { high: 95, low: 93, break: 90 },
};
