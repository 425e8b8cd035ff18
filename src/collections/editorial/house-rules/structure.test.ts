import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { structure } from './structure.ts';

const example = '<Example>\n\n例です。\n\n</Example>\n\n';
const next = '<NextStep>\n\n窓口で聞きます。\n\n</NextStep>';
const messages = (body: string) =>
  structure(withGuide(body))
    .filter(({ file }) => file === 'guides/fee.mdx')
    .map(({ message }) => message);

test('見出しに英字の目印がない、同じ目印が2つある、深さがちがうと知らせる', () => {
  assert.match(messages(`## 料金\n\n${example}${next}`)[0] ?? '', /「## 料金」に目印/);
  assert.match(messages(`## 料金 {#料金}\n\n${example}${next}`)[0] ?? '', /目印がありません/);
  assert.match(messages(`## 料金 {#page-fee}\n\n${example}${next}`)[0] ?? '', /目印がありません/);
  assert.match(
    messages(`## 料金 {#fee}\n\n## 費用 {#fee}\n\n${example}${next}`)[0] ?? '',
    /「#fee」がこのページに2つ/,
  );
  assert.match(messages(`# 料金 {#fee}\n\n${example}${next}`)[0] ?? '', /深さ/);
  assert.match(messages(`### 料金 {#fee}\n\n${example}${next}`)[0] ?? '', /深さ/);
});

test('NextStep がない、2つある、最後でないと知らせる', () => {
  assert.deepEqual(messages(example), ['<NextStep> が0つあります']);
  assert.deepEqual(messages(`${example}${next}\n\n${next}`), ['<NextStep> が2つあります']);
  assert.deepEqual(messages(`${example}${next}\n\nおわり。`), ['<NextStep> のあとに文があります']);
});

test('ガイドに Example がない、Caution が3つあると知らせる', () => {
  assert.deepEqual(messages(next), ['<Example> がありません']);
  const caution = '<Caution title="注意">\n\n注意。\n\n</Caution>\n\n';
  assert.deepEqual(messages(`${example}${caution.repeat(3)}${next}`), ['<Caution> が3つあります']);
});

test('囲みの中の空行がないと知らせる', () => {
  assert.deepEqual(messages(`<Example>\n例です。\n\n</Example>\n\n${next}`), [
    '<Example> のあとに空行がありません',
  ]);
  assert.deepEqual(messages(`<Example>\n\n例です。\n</Example>\n\n${next}`), [
    '</Example> の前に空行がありません',
  ]);
});

test('よい形はとがめず、ことばと段には NextStep を求めない', () => {
  assert.deepEqual(messages(`## 料金 {#fee}\n\n### 上限 {#cap}\n\n${example}${next}`), []);
  const library = libraryOf({
    'faqs/a.mdx': `---\ntitle: 題\n---\nはい。\n\n${next}\n`,
    'steps/01-a.mdx': '---\ntitle: 段\n---\nはい。\n',
  });
  assert.deepEqual(
    structure(library).filter(({ file }) => !file.startsWith('guides/')),
    [],
  );
});
