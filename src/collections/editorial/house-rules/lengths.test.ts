import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { lengths, sentenceCount } from './lengths.ts';

const body = 'あ'.repeat(900);
const messages = (files: Record<string, string>) =>
  lengths(libraryOf({ 'guides/period.mdx': `---\ntitle: 期間\n---\n${body}\n`, ...files })).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
const inGuide = (text: string, front?: string) =>
  lengths(withGuide(text, front))
    .filter(({ file }) => file === 'guides/fee.mdx')
    .map(({ message }) => message);

test('ガイドの答えは、数字を入れたあとで120字まで', () => {
  const figure = '<Fact id="period/max" unit="年" />';
  assert.deepEqual(inGuide(body, `answer: ${'あ'.repeat(118)}${figure}`), []);
  assert.deepEqual(inGuide(body, `answer: ${'あ'.repeat(119)}${figure}`), [
    'answer が121字あります',
  ]);
});

test('ガイドの who は80字まで、見出しは20字まで', () => {
  assert.deepEqual(inGuide(body, `who: ${'あ'.repeat(81)}`), ['who が81字あります']);
  assert.deepEqual(inGuide(`## ${'あ'.repeat(20)} {#a}\n\n${body}`), []);
  assert.deepEqual(inGuide(`## ${'あ'.repeat(21)} {#a}\n\n${body}`), ['見出しが21字あります']);
});

test('ガイドの本文は900字から2600字', () => {
  assert.deepEqual(inGuide('あ'.repeat(899)), ['本文 が899字しかありません']);
  assert.deepEqual(inGuide('あ'.repeat(2601)), ['本文 が2601字あります']);
});

test('質問の答えは3文まで、本文は150字から', () => {
  const faq = (answer: string, text: string) =>
    messages({ 'faqs/a.mdx': `---\ntitle: 題\nanswer: ${answer}\n---\n${text}\n` });
  assert.deepEqual(faq('はい。使えます。窓口へ。', 'あ'.repeat(150)), []);
  assert.deepEqual(faq('はい。使えます。窓口へ。どうぞ。', 'あ'.repeat(149)), [
    'faqs/a.mdx:3 answer が4文あります',
    'faqs/a.mdx:5 本文 が149字しかありません',
  ]);
});

test('ことばの一行は1文60字まで、本文は240字まで。段の要約は60字まで', () => {
  const found = messages({
    'glossary/a.mdx': `---\nterm: 語\ndefinition: ${'あ'.repeat(60)}。い。\n---\n${'あ'.repeat(241)}\n`,
    'steps/01-a.mdx': `---\ntitle: 段\nsummary: ${'あ'.repeat(61)}\n---\n`,
  });
  assert.deepEqual(found, [
    'glossary/a.mdx:3 definition が63字あります',
    'glossary/a.mdx:3 definition が2文あります',
    'glossary/a.mdx:5 本文 が241字あります',
    'steps/01-a.mdx:3 summary が61字あります',
  ]);
});

test('かぎかっこの中の文は、外の文の一部に数える', () => {
  assert.equal(sentenceCount('窓口で「使えますか。いつからですか」と聞いてください。'), 1);
  assert.equal(sentenceCount('はい。使えます'), 2);
});
