import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProjectCopy, type Outcome } from './setup/project-copy.ts';

const guide = 'content/guides/fee.mdx';
const fact = 'content/facts/fee/cap-ippan1.yaml';
const append = (line: string) => (text: string) => `${text}\n${line}\n`;

interface Mistake {
  readonly title: string;
  readonly file: string;
  readonly spoil: (text: string) => string;
  /** What the message has to name beside the file. */
  readonly names: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    title: 'ない事実を呼ぶ',
    file: guide,
    spoil: append('<Basis id="fee/no-such-fact" />'),
    names: /fee\/no-such-fact/,
  },
  {
    title: '前書きでない事実を呼ぶ',
    file: guide,
    spoil: (text) => text.replace(/^answer: "?/m, '$&<Fact id="fee/no-such-fact" unit="円" />'),
    names: /fee\/no-such-fact/,
  },
  {
    title: 'ない出典を書く',
    file: fact,
    spoil: (text) => text.replace(/(law|source): .+/g, '$1: no-such-source'),
    names: /no-such-source/,
  },
  {
    title: '事実をちがう単位で出す',
    file: guide,
    spoil: append('<Fact id="fee/cap-ippan1" unit="か月" />'),
    names: /か月/,
  },
  {
    title: '事実が、始まりの日より前に使われる',
    file: fact,
    spoil: (text) => text.replace(/from: "\d{4}/g, 'from: "2099'),
    names: /2099|cap-ippan1/,
  },
  {
    title: '数字のない事実を数字として出す',
    file: guide,
    spoil: append('<Fact id="fee/household" unit="円" />'),
    names: /fee\/household/,
  },
  {
    title: '太字の記号がそのまま残る',
    file: guide,
    spoil: append('これは**「大切」**なことです。'),
    names: /\*\*/,
  },
  {
    title: '見出しに目印がない',
    file: guide,
    spoil: append('## 目印のない見出し'),
    names: /目印のない見出し/,
  },
  {
    title: 'ないページを「あわせて読む」に書く',
    file: guide,
    spoil: (text) => text.replace(/^related: \[/m, 'related: [no-such-guide, '),
    names: /no-such-guide/,
  },
  {
    title: 'ない質問を「よくある質問」に書く',
    file: guide,
    spoil: (text) => text.replace(/^faqs: \[/m, 'faqs: [no-such-question, '),
    names: /no-such-question/,
  },
  {
    title: '日付を引用符で囲まない',
    file: guide,
    spoil: (text) => text.replace(/^reviewed: "(.+)"/m, 'reviewed: $1'),
    names: /reviewed/,
  },
  {
    title: '前書きの項目がたりない',
    file: guide,
    spoil: (text) => text.replace(/^who: .+\n/m, ''),
    names: /who/,
  },
  {
    title: 'ない部品を使う',
    file: guide,
    spoil: append('<Exmaple>\n\n例です。\n\n</Exmaple>'),
    names: /Exmaple/,
  },
  {
    title: 'ないことばにつなぐ',
    file: guide,
    spoil: append('<Term id="no-such-term">ことば</Term>です。'),
    names: /no-such-term/,
  },
];

function assertStops({ exitCode, output }: Outcome, file: string, names: RegExp): void {
  assert.notEqual(exitCode, 0, `組み立てが止まりませんでした:\n${output.slice(-1500)}`);
  assert.ok(output.includes(file), `${file} の名前が出ません:\n${output.slice(-1500)}`);
  assert.match(output, names);
}

describe('まちがった中身では、組み立てが止まり、ファイルの名前が出る', { timeout: 400_000 }, () => {
  let copy: ProjectCopy;
  before(() => {
    copy = new ProjectCopy();
  });
  after(() => {
    copy.remove();
  });

  it('まちがいがなければ、組み立てられる', () => {
    const { exitCode, output } = copy.build();
    assert.equal(exitCode, 0, output.slice(-1500));
  });

  for (const { title, file, spoil, names } of mistakes) {
    it(title, () => {
      assertStops(copy.buildWith(file, spoil), file, names);
    });
  }

  it('きまりがまだない日には、組み立てられない', () => {
    assertStops(copy.build({ BUILD_DAY: '2010-01-01' }), 'content/', /facts\/|事実/);
  });
});
