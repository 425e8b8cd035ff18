import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { words } from './words.ts';

const found = (body: string) =>
  words(withGuide(body)).map(({ message }) => message.match(/「(.*?)」/)?.[1]);

test('使わない言葉を、行をそえて知らせる', () => {
  const [fault] = words(withGuide('はい。\n対象外です。'));
  assert.equal(`${fault?.file}:${fault?.line}`, 'guides/fee.mdx:7');
  for (const word of [
    '対象外',
    'ヶ月',
    'ヵ月',
    'ケ月',
    '障がい',
    '障碍',
    '健常者',
    '普通の人',
    '!',
    '\uFF01',
    '等',
    'につきまして',
  ]) {
    assert.deepEqual(found(`これは${word}です。`), [word]);
  }
  assert.equal(found('必ず市や町に確認してください。').length, 1);
});

test('市区町村は、市や町と言う。題、窓口の名前、国とならべるとき、支援する人のページでは、そのまま', () => {
  assert.deepEqual(found('市区町村が決めます。\n## 市区町村のこと {#a}'), ['市区町村']);
  assert.deepEqual(found('市区町村の障害福祉の窓口です。国・都道府県・市区町村が持ちます。'), []);
  const page = (file: string) =>
    words(libraryOf({ [file]: '---\ntitle: 市区町村\n---\n市区町村です。\n' })).length;
  assert.deepEqual(['faqs/a.mdx', 'guides/supporters.mdx', 'glossary/a.mdx'].map(page), [1, 0, 0]);
});

test('二重の打ち消しで許さない', () => {
  assert.deepEqual(
    found('話さなくてかまいません。話さなくてもかまいません。見せてもかまいません。'),
    ['なくてかまいません', 'なくてもかまいません'],
  );
});

test('囲みの題、聞き方、見出し、箇条書き、例の中も調べる', () => {
  assert.deepEqual(found('<Caution title="対象外です">\n\n注意。\n\n</Caution>'), ['対象外']);
  assert.deepEqual(found('<Ask whom="窓口" say="対象外ですか" />'), ['対象外']);
  assert.deepEqual(found('## 対象外? {#a}'), ['対象外']);
  assert.deepEqual(found('<Example>\n\n- 6ヶ月\n\n</Example>'), ['ヶ月']);
});

test('正式な名前と、等のつくふつうの言葉はよい', () => {
  assert.deepEqual(
    found(
      '高額障害福祉サービス等給付費、訓練等給付、サービス等利用計画、均等割、平等、対等、等級です。',
    ),
    [],
  );
});

test('aliases では、読む人の書き方をそのまま書ける', () => {
  const library = libraryOf({ 'faqs/a.mdx': '---\ntitle: 題\naliases: [6ヶ月, 障がい者]\n---\n' });
  assert.deepEqual(words(library), []);
});
