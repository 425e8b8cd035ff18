import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from './fixtures.ts';

const unreadable = (files: Record<string, string>) =>
  libraryOf(files).unreadable.map(({ file, line, message }) => `${file}:${line} ${message}`);

test('前書きのないファイル、YAML として読めないファイルを、行をそえて知らせる', () => {
  assert.deepEqual(unreadable({ 'guides/fee.mdx': '料金です。\n' }), [
    'guides/fee.mdx:1 前書きがありません',
  ]);
  assert.deepEqual(
    unreadable({ 'guides/fee.mdx': '---\ntitle: 料金\nanswer: これは: だめ\n---\n' }),
    ['guides/fee.mdx:3 YAML として読めません'],
  );
});

test('事実の書きまちがいを、鍵の行をそえて知らせる', () => {
  const [problem] = unreadable({
    'facts/fee/cap.yaml':
      'title: 上限\nstatement: 上限です。\nvalues:\n  - from: "2018-04-01"\n    confidence: Z\n    source: tsuchi\n',
  });
  assert.match(problem ?? '', /^facts\/fee\/cap\.yaml:3 values\.0\.confidence/);
});

test('読む人に見える文を、種類と行をそえて分ける', () => {
  const library = withGuide(
    '## 料金 {#fee}\n\nはい。\nいいえ。\n\n- 一\n- 二\n\n| 表 |\n| --- |\n| 値 |\n\n<Caution title="注意">\n\n中。\n\n</Caution>',
  );
  const guide = library.entries.find(({ file }) => file === 'guides/fee.mdx');
  assert.deepEqual(
    guide?.passages.map(({ kind, text, line }) => `${line} ${kind} ${text}`),
    [
      '2 front いくらかかる?',
      '6 heading 料金 {#fee}',
      '8 paragraph はい。\nいいえ。',
      '11 item 一',
      '12 item 二',
      '14 cell 表',
      '16 cell 値',
      '18 label 注意',
      '20 paragraph 中。',
    ],
  );
});
