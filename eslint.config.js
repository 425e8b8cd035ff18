import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-next/',
    '.astro/',
    'bench/results/',
    'test-results/',
    'playwright-report/',
  ]),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      // `list[0]!` says "known to be there" where noUncheckedIndexedAccess cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    // A forgotten `await` passes every other check.
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'playwright.config.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    // node:test runs the promise that test() returns.
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    // An element listens, asks the rules and shows their answer; the rest has a file of its own.
    files: ['src/**/*.element.ts'],
    rules: { 'max-lines': ['error', 150] },
  },
  {
    files: ['**/*.{ts,mjs,astro}'],
    ignores: ['src/rules/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/rules/(?!index\\.ts$|testing/)[\\w-]+\\.ts$',
              message: 'The rules are taken from src/rules/index.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/rules/**/*.ts'],
    ignores: ['src/rules/testing/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'document',
        'window',
        'process',
        'fetch',
        'localStorage',
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^(?!\\./)', message: 'A rule imports nothing outside src/rules/.' }],
        },
      ],
    },
  },
);
