import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProjectCopy, type BuildResult } from './setup/project-copy.ts';

interface Mistake {
  readonly title: string;
  readonly file: string;
  /** The file with the mistake; a file that is not there yet is ''. */
  readonly spoil: (text: string) => string;
  /** What the line that names the file says, its remedy included. */
  readonly says: RegExp;
}

const append = (line: string) => (text: string) => `${text}\n${line}\n`;
const guide = (name: string) => `content/guides/${name}.mdx`;
const related = (name: string) => (text: string) =>
  text.replace(/^related: \[/m, `related: [${name}, `);

/** One file each, so that each mistake has a line of its own; all are built at once. */
const mistakes: readonly Mistake[] = [
  {
    title: 'ない事実を呼ぶ',
    file: guide('fee'),
    spoil: append('<Basis id="fee/no-such-fact" />'),
    says: /「fee\/no-such-fact」がありません → content\/facts\/fee\/no-such-fact\.yaml を作るか/,
  },
  {
    title: '前書きでない事実を呼ぶ',
    file: guide('period'),
    spoil: (text) => text.replace(/^answer: "?/m, '$&<Fact id="fee/no-such-fact" unit="円" />'),
    says: /「fee\/no-such-fact」がありません/,
  },
  {
    title: 'ない出典を書く',
    file: 'content/facts/fee/cap-ippan1.yaml',
    spoil: (text) => text.replace(/(law|source): .+/g, '$1: no-such-source'),
    says: /「no-such-source」がありません → content\/sources\/no-such-source\.yaml/,
  },
  {
    title: '事実をちがう単位で出す',
    file: guide('support'),
    spoil: append('<Fact id="fee/cap-ippan1" unit="か月" />'),
    says: /「か月」.* → unit="円" と書いて/,
  },
  {
    title: '終わった事実を使う',
    file: guide('eligibility'),
    spoil: append('これは<Fact id="fee/cap-ippan2" unit="円" />です。'),
    says: /「fee\/cap-ippan2」は 2026-01-01 で終わりました/,
  },
  {
    title: '数字のない事実を数字として出す',
    file: guide('ikou'),
    spoil: append('<Fact id="fee/household" unit="円" />'),
    says: /「fee\/household」は数字のないきまり.* → .*<Basis/,
  },
  {
    title: '太字の記号がそのまま残る',
    file: guide('jobcoach'),
    spoil: append('これは**「大切」**なことです。'),
    says: /太字「\*\*「大切」\*\*」がくずれます/,
  },
  {
    title: '見出しに目印がない',
    file: guide('plan'),
    spoil: append('## 目印のない見出し'),
    says: /「## 目印のない見出し」に目印がありません/,
  },
  {
    title: 'ないページを「あわせて読む」に書く',
    file: guide('after'),
    spoil: related('no-such-guide'),
    says: /related の「no-such-guide」がありません/,
  },
  {
    title: 'ないページへのリンクを書く',
    file: guide('leave'),
    spoil: append('[料金](/guides/no-such-page/)を見ます。'),
    says: /リンク「\/guides\/no-such-page\/」の先がありません/,
  },
  {
    title: '日付を引用符で囲まない',
    file: guide('move'),
    spoil: (text) => text.replace(/^reviewed: "(.+)"/m, 'reviewed: $1'),
    says: /reviewed の書き方がちがいます → .*引用符で囲んだ日付/,
  },
  {
    title: '暦にない日を書く',
    file: guide('privacy'),
    spoil: (text) => text.replace(/^reviewed: ".+"/m, 'reviewed: "2026-02-30"'),
    says: /reviewed の書き方がちがいます → 暦にない日/,
  },
  {
    title: '前書きの項目がたりない',
    file: guide('rights'),
    spoil: (text) => text.replace(/^who: .+\n/m, ''),
    says: /who の書き方がちがいます/,
  },
  {
    title: 'ない部品を使う',
    file: guide('fit'),
    spoil: append('<Exmaple>\n\n例です。\n\n</Exmaple>'),
    says: /<Exmaple> はここでは使えません → 使えるのは/,
  },
  {
    title: '部品を閉じ忘れる',
    file: guide('choose'),
    spoil: append('<Example>\n\n例です。'),
    says: /<Example> と組になるものがありません/,
  },
  {
    title: 'ないことばにつなぐ',
    file: guide('family'),
    spoil: append('<Term id="no-such-term">ことば</Term>です。'),
    says: /「no-such-term」がありません/,
  },
  {
    title: 'CRLF で保存する',
    file: guide('employer'),
    spoil: (text) => text.replaceAll('\n', '\r\n'),
    says: /CRLF です → 改行を LF にして/,
  },
  {
    title: 'BOM をつけて保存する',
    file: guide('supporters'),
    spoil: (text) => `\uFEFF${text}`,
    says: /BOM.* → .*BOMなし/,
  },
  {
    title: '町の版の窓口の電話を、形を変えて書く',
    file: 'content/local/mihon-shi.yaml',
    spoil: (text) => text.replace('phone: 000-000-0003', 'phone: "0000000003"'),
    says: /:36 .*windows\.children\.phone の書き方がちがいます → 「00-0000-0000」の形で/,
  },
  {
    title: '.md で書く',
    file: 'content/guides/new.md',
    spoil: append('本文です。'),
    says: /guides のファイルは \.mdx だけです → /,
  },
  {
    title: '知らないフォルダに書く',
    file: 'content/guide/new.mdx',
    spoil: append('本文です。'),
    says: /「guide」というフォルダは使いません → guides・faqs/,
  },
];

describe(
  'まちがった中身では、組み立てが止まり、ファイルと直し方が出る',
  { timeout: 400_000 },
  () => {
    let copy: ProjectCopy;
    let outcome: BuildResult;
    before(() => {
      copy = new ProjectCopy();
      const ended = (text: string) => `${text}until: "2026-01-01"\n`;
      outcome = copy.buildWith([
        ...mistakes.map(({ file, spoil }) => [file, spoil] as const),
        ['content/facts/fee/cap-ippan2.yaml', ended],
      ]);
    });
    after(() => {
      copy.remove();
    });

    it('組み立ては、まちがいをすべて言って止まる', () => {
      assert.notEqual(outcome.exitCode, 0, outcome.output.slice(-1500));
      assert.match(outcome.output, /content\/ に直すところが\d+件あります/);
      assert.doesNotMatch(outcome.output, /Browser APIs/);
    });

    for (const { title, file, says } of mistakes) {
      it(title, () => {
        const lines = outcome.output.split('\n').filter((line) => line.includes(`${file}:`));
        assert.ok(
          lines.some((line) => says.test(line)),
          `${file} について言われたこと:\n${lines.join('\n')}`,
        );
      });
    }

    it('きまりがまだない日には、組み立てられない', () => {
      const { exitCode, output } = copy.build({ BUILD_DAY: '2010-01-01' });
      assert.notEqual(exitCode, 0);
      assert.match(output, /content\/.*今日の値がありません/);
    });

    it('引用が正しくても、番号が同じなら、組み立ての中で止まる', () => {
      const { exitCode, output } = copy.buildWith([
        [guide('fee'), (text) => text.replace(/^order: .+/m, 'order: 10')],
        [guide('period'), (text) => text.replace(/^order: .+/m, 'order: 10')],
      ]);
      assert.notEqual(exitCode, 0, output.slice(-1500));
      assert.match(output, /content\/guides\/.*order.*同じ「10」/);
    });
  },
);
