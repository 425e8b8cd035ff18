import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { accessibilitySchema, standard } from '../../schemas/accessibility.ts';
import { namedTests } from './named-tests.ts';
import { libraryOf } from '../testing/fixtures.ts';

const file = new URL('../../../../content/accessibility/wcag.yaml', import.meta.url);
const page = parse(readFileSync(file, 'utf8')) as {
  criteria: Record<string, { tests?: string[] }>;
};
const problems = (criteria: object) =>
  accessibilitySchema.safeParse({ ...page, criteria }).error?.issues.map(({ message }) => message);

test('WCAG 2.2 の A と AA は55、JIS X 8341-3:2016 にあるのは、そのうち37', () => {
  assert.equal(new Set(standard.map(({ number }) => number)).size, 55);
  assert.equal(standard.filter(({ isInJis }) => isInJis).length, 37);
  assert.equal(problems(page.criteria), undefined);
});

test('達成基準は、ぬけても、よけいにあっても、そう言う', () => {
  const { '1.1.1': first, ...others } = page.criteria;
  assert.deepEqual(problems(others), ['達成基準 1.1.1 がありません']);
  assert.match(problems({ ...page.criteria, '4.1.1': first })?.join() ?? '', /「4\.1\.1」/);
});

test('機械が見たことには検査の名前があり、ない検査の名前を言う', () => {
  const withTests = (tests: string[]) => ({
    ...page.criteria,
    '1.1.1': { name: '絵', machine: '名前。', tests },
  });
  assert.match(problems(withTests([]))?.join() ?? '', /いっしょに/);
  const faults = (tests: string[]) =>
    namedTests(
      libraryOf({
        'accessibility/wcag.yaml': JSON.stringify({ ...page, criteria: withTests(tests) }),
      }),
    ).map(({ message }) => message);
  assert.deepEqual(faults(['every-page']), []);
  assert.deepEqual(faults(['no-such-test']), ['1.1.1 の検査「no-such-test」がありません']);
});
