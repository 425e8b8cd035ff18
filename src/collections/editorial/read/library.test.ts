import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../house-rules/schema-fields.ts';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { judge } from '../house-rules/build-rules.ts';
import { readLibrary } from './library.ts';
import { readContent } from './read-content.ts';
import { rules } from '../house-rules/lint-rules.ts';
import { titles } from '../house-rules/titles.ts';

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

test('事実の書きまちがいを、鍵の行と直し方をそえて知らせる', () => {
  const wrong = (from: string) =>
    fields(
      libraryOf({
        'facts/fee/cap.yaml': `title: 上限\nstatement: 上限です。\nvalues:\n  - from: ${from}\n    confidence: B\n    source: tsuchi\nchecked: "2026-11-22"\nreviewBy: "2027-05-31"\ndossier: x\n`,
      }),
    )
      .filter(({ file }) => file === 'facts/fee/cap.yaml')
      .map(({ line, message, remedy }) => `${line} ${message} → ${remedy}`);
  assert.deepEqual(wrong('"2018-04-01"'), []);
  assert.match(wrong('2018-04-01').join(), /^4 values\.0\.from の書き方.*引用符で囲んだ日付/);
  assert.match(wrong('"2018-02-30"').join(), /^4 values\.0\.from の書き方.*暦にない日/);
  assert.match(wrong('"2018/4/1"').join(), /「2026-11-22」の形/);
});

test('YAML の書きまちがいを、行と、何を直すかで知らせる', () => {
  const said = (text: string) => {
    const library = libraryOf({ 'services/x.yaml': text });
    return [...library.unreadable, ...fields(library)]
      .filter(({ file }) => file === 'services/x.yaml')
      .map(({ line, message, remedy }) => `${line} ${message} → ${remedy}`)
      .join('\n');
  };
  assert.match(said('title: 1\ntitle: 2\n'), /^2 同じ名前の項目が、2回あります → 1つに/);
  assert.match(said('a:\n\tb: 1\n'), /^2 字下げに、タブがあります → 空白/);
  assert.match(said(''), /^1 項目がありません/);
  assert.match(said('a: [\n'), /YAML として読めません/);
  const again = Array.from({ length: 5 }, (_, i) => `k${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
  assert.match(said(again.join('\n').replace(/\*a-1/g, 'x')), /^1 .*引く行が多すぎます/);
  assert.match(said('strange: 1\n'), /^1 項目 の書き方.*「strange」という項目はありません/m);
  assert.match(said('strange: 1\n'), /がちがいます → ないので、書き足してください/);
});

test('置き場所や名前のちがうファイルを、直し方をそえて知らせる', () => {
  const remedyFor = (file: string) => libraryOf({ [file]: 'title: 題\n' }).unreadable[0]?.remedy;
  assert.match(remedyFor('guide/fee.mdx') ?? '', /guides・faqs/);
  assert.match(remedyFor('fee.mdx') ?? '', /guides・faqs/);
  assert.match(remedyFor('guides/fee.md') ?? '', /終わりを \.mdx に/);
  assert.match(remedyFor('facts/fee/cap.yml') ?? '', /終わりを \.yaml に/);
  assert.match(remedyFor('facts/cap.yaml') ?? '', /content\/facts\/名前\/名前\.yaml/);
  assert.match(remedyFor('guides/money/fee.mdx') ?? '', /content\/guides\/名前\.mdx/);
  assert.equal(remedyFor('README.md'), undefined);
  assert.equal(remedyFor('words/avoided.yaml'), undefined);
});

test('BOM、CRLF、UTF-8 でない文字を、保存のし直し方をそえて知らせる', () => {
  const remedyFor = (text: string) => libraryOf({ 'guides/fee.mdx': text }).unreadable[0]?.remedy;
  assert.match(remedyFor('\uFEFF---\ntitle: 料金\n---\n') ?? '', /BOMなし/);
  assert.match(remedyFor('---\r\ntitle: 料金\r\n---\r\n') ?? '', /LF にして/);
  assert.match(remedyFor('---\ntitle: \uFFFD\uFFFD\n---\n') ?? '', /UTF-8 で/);
  assert.match(
    remedyFor('\uFEFF---\r\ntitle: 料金\r\n---\r\n') ?? '',
    /BOMなし.*、改行を LF にして/,
  );
});

test('ことばの一覧が読めないと、行と直し方を言う', () => {
  assert.deepEqual(unreadable({ 'search/same-words.json': '{ "料金": ["料金"] }\n' }), []);
  assert.deepEqual(
    unreadable({
      'search/same-words.json': '{\n  "料金": [\n    "料金"\n    "お金"\n  ]\n}\n',
      'search/hard-times.json': '\uFEFF[]\n',
      'words/avoided.yaml': '- word: だめ\n- word: これは: だめ\n',
    }),
    [
      'search/same-words.json:4 JSON として読めません',
      'search/hard-times.json:1 ファイルの初めに、見えない印(BOM)があります',
      'words/avoided.yaml:2 YAML として読めません',
    ],
  );
});

test('同じ題が2つあると、両方のファイルを言う', () => {
  const found = titles(libraryOf({ 'guides/again.mdx': '---\ntitle: いつまで?\n---\n' }));
  assert.deepEqual(
    found.map(({ file, line, message }) => `${file}:${line} ${message}`),
    ['guides/again.mdx:2 title「いつまで?」が、content/guides/period.mdx と同じです'],
  );
});

test('読めないファイルは、読めないことだけを言う', () => {
  const broken = withGuide('## 料金\n\n3年です。<Example>');
  const files = judge(broken, rules).flatMap(({ name, faults }) =>
    faults.filter(({ file }) => file === 'guides/fee.mdx').map(() => name),
  );
  assert.deepEqual(files, ['読めないファイル']);
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
      '6 heading 料金',
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

test('行を知らずに急いで読んでも、読めるものは、行のほかは同じ', () => {
  const files = new Map([
    ...readContent('content'),
    ['guides/twice.mdx', '---\ntitle: 1\ntitle: 2\n---\n'],
    ['services/tab.yaml', 'a:\n\tb: 1\n'],
    ['services/none.yaml', ''],
    ['services/again.yaml', 'a: &a [x]\nb: [*a, *a]\n'],
    ['services/day.yaml', 'a: 2026-04-01\nb: [~, 0x1f, 1e3, yes, true]\n'],
  ]);
  const withoutLines = (quickly: boolean) => {
    const { entries, unreadable } = readLibrary(files, '2026-11-22', quickly);
    const read = JSON.stringify(entries, (key, value: unknown) =>
      /^(?:line|endLine)$/.test(key) ? 0 : value,
    );
    return { read, unreadable };
  };
  assert.deepEqual(withoutLines(true), withoutLines(false));
});
