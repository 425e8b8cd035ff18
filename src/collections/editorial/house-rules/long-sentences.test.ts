import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf } from '../testing/fixtures.ts';
import { longSentences } from './long-sentences.ts';

const long = `${'あ'.repeat(30)}。\n`;
const short = 'はい。\n';
const faults = (body: string, file = 'faqs/a.mdx') =>
  longSentences(libraryOf({ [file]: `---\ntitle: 題\n---\n\n${body}` })).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

test('30字をこえる文は、20文のうち3つまで', () => {
  assert.deepEqual(faults(long.repeat(3) + short.repeat(17)), []);
  assert.deepEqual(faults(short + '\n' + long.repeat(3) + short.repeat(15)), [
    'faqs/a.mdx:7 30字をこえる文が、19文のうち3あります',
  ]);
});

test('1つだけなら、みじかいページでもよい', () => {
  assert.deepEqual(faults(long + short), []);
  assert.equal(faults(long + long + short, 'glossary/a.mdx').length, 1);
});

test('1文ずつ出る質問は、割合で見ない', () => {
  const question = `why: ${long.trim()}\nhelp: ${long.trim()}\n`;
  assert.deepEqual(longSentences(libraryOf({ 'questions/a.yaml': question })), []);
});
