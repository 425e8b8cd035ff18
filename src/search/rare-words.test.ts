import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesSaying, rareWordsOf } from './rare-words.ts';
import { keywords } from './text-words.ts';

const page = (path: string, title: string, text: string) => ({
  path,
  title,
  kind: 'ガイド',
  topic: path,
  about: '',
  answer: '',
  aliases: [],
  headings: [],
  sections: [{ id: '', text }],
});

const rare = rareWordsOf([
  page('leave', '休職', '産業医に会います。履歴証明書の話もします。'),
  page('employer', '会社の方へ', '産業医と産業医の先生に、料金とパソコンのことを聞きます。'),
  page('fee', '料金', '産業医に、料金を聞きます。ひとりで、いちどだけ。'),
]);

test('どのページの名前にもないことばだけが、よく言うページの順で入る', () => {
  assert.deepEqual(rare['産業医'], [1, 0, 2]);
  assert.equal(rare['料金'], undefined);
  assert.ok(Object.keys(rare).includes('ぱそこん'));
  assert.ok(!Object.keys(rare).some((word) => /ひとり|いちど/.test(word)));
});

const saying = (words: readonly string[]) =>
  pagesSaying(rare, words, (key) => ['料金', '休職'].includes(key));

test('ことばの一部でも、つづりがちがっても、そのページになる', () => {
  assert.deepEqual(saying(['証明書']), { pages: [0], all: true });
  assert.deepEqual(saying(['ﾊﾟｿｺﾝ']), { pages: [1], all: true });
});

test('多くのことばを言うページが先。名前にあることばもまじるときは、これで全部とは言わない', () => {
  assert.deepEqual(saying(keywords('履歴証明書 産業医')).pages[0], 0);
  assert.deepEqual(saying(['料金', 'パソコン']), { pages: [1], all: false });
  assert.deepEqual(saying(['金', '']), { pages: [], all: false });
  assert.deepEqual(saying([]), { pages: [], all: false });
});

test('どこにもないことばは、本文をさがさなくても、ないとわかる', () => {
  assert.deepEqual(saying(['アプリ']), { pages: [], all: true });
  assert.deepEqual(saying(['アプリ', '産業医']), { pages: [1, 0, 2], all: true });
  assert.deepEqual(saying(['アプリ', '料金']), { pages: [], all: false });
  assert.deepEqual(saying(['雨']), { pages: [], all: false });
});
