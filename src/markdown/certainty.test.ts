import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import type { Confidence } from '../collections/facts/certainty.ts';
import { certaintyBy } from './certainty.ts';
import { joinLines } from './join-lines.ts';
import { tables } from './tables.ts';

const grades = new Map<string, Confidence>([
  ['a/one', 'A'],
  ['a/two', 'A'],
  ['b/one', 'B'],
  ['b/two', 'A転'],
  ['c/one', 'C'],
]);

/** What is left of a text for readers: its words in their order, and the words on how sure in brackets with their facts. */
function shown(text: string): string {
  const { code } = mdxToJs(text, {
    mdastPlugins: [joinLines],
    hastPlugins: [tables, certaintyBy((id) => grades.get(id)!)],
  });
  const parts = code.matchAll(
    /_jsx\(Sure, \{\s*ids: "([^"]*)"|_jsx\(Fact|_jsx\(Basis|"([^"\\]*[ぁ-ん一-龠][^"\\]*)"/g,
  );
  return [...parts]
    .map(([whole, ids, words]) =>
      ids !== undefined ? `[${ids}]` : (words ?? (whole.includes('Fact') ? '#' : '<Basis>')),
    )
    .join('');
}

const fact = (id: string) => `<Fact id="${id}" unit="x" />`;
const basis = (id: string) => `<Basis id="${id}" />`;

test('段落には、いちばん弱い文のあとに、ことばが1つだけ出る', () => {
  assert.equal(
    shown(`最長${fact('a/one')}です。\nめやすは${fact('b/one')}です。\n窓口で聞けます。`),
    '最長#です。めやすは#です。[a/one b/one]窓口で聞けます。',
  );
  assert.equal(
    shown(`めやすは${fact('b/one')}です。\n最長${fact('a/one')}です。`),
    'めやすは#です。[b/one a/one]最長#です。',
  );
  assert.equal(
    shown(`一つめです。${basis('b/one')}\n二つめです。${basis('b/two')}`),
    '一つめです。二つめです。[b/one b/two]',
  );
  // The first takes the word along unseen, for excerpts.
  assert.match(
    mdxToJs(`一つめです。${basis('b/one')}\n二つめです。${basis('b/two')}`, {
      hastPlugins: [certaintyBy((id) => grades.get(id)!)],
    }).code,
    /\u2060\u2060|\\u2060\\u2060/,
  );
});

test('同じ段落で同じ事実を2度よんでも、ことばは1つ', () => {
  assert.equal(
    shown(`最長${fact('a/one')}です。\nのばせません。${basis('a/one')}`),
    '最長#です。のばせません。[a/one]',
  );
});

test('文の終わりがない段落では、最後に出る', () => {
  assert.equal(shown(`合計は${fact('a/one')}まで`), '合計は#まで[a/one]');
});

test('何も引いていない段落には、出ない', () => {
  assert.equal(shown('窓口で聞けます。'), '窓口で聞けます。');
});

test('すべて決まりの箇条書きでは、最後の項目に1つ。そうでなければ、項目ごとに出る', () => {
  assert.equal(
    shown(`- 一つめ。${basis('a/one')}\n- 二つめ。${basis('a/two')}\n- 三つめ。`),
    '一つめ。二つめ。[a/one a/two]三つめ。',
  );
  assert.equal(
    shown(`- 一つめ。${basis('a/one')}\n- 二つめ。${basis('c/one')}`),
    '一つめ。[a/one]二つめ。[c/one]',
  );
});

test('表では、題に1つ出て、欄には出ない', () => {
  assert.equal(
    shown(
      `表：長さ\n\n| 名前 | 長さ |\n| --- | --- |\n| 一つめ | ${fact('a/one')}${basis('b/one')} |`,
    ),
    '長さ[a/one b/one]名前長さ一つめ#',
  );
});
