import assert from 'node:assert/strict';
import { test } from 'node:test';
import { easyCounterparts } from './easy-counterpart.ts';
import { easyLines } from './easy-lines.ts';
import type { Library } from '../read/library.ts';
import { readings } from './readings.ts';
import { libraryOf } from '../testing/fixtures.ts';

interface Written {
  readonly id?: string;
  readonly section?: string;
  /** Each with its own picture. */
  readonly lines?: readonly { say: string[]; cites?: string[] }[];
  readonly answer?: string;
  readonly helper?: string;
}

const plain = Array.from({ length: 8 }, () => ({ say: ['まどぐちで、きけます。'] }));
const fact = (id: string, unit: string) => `<Fact id="${id}" unit="${unit}" />`;

/** A small library with one easy page of the guide on periods, which cites two facts. */
function withEasy({
  id = 'period',
  section = 'until',
  lines = plain,
  answer = '**まどぐち**で、きけます。',
  helper = 'ゆっくり読んでください。',
}: Written): Library {
  const page = {
    title: 'いつまで?',
    short: 'いつ',
    answer,
    drawing: 'calendar',
    sections: [
      {
        id: section,
        heading: 'いつまで?',
        lines: lines.map((line) => ({ drawing: 'talk', ...line })),
      },
      { id: 'until', heading: 'きく', lines: [] as object[] },
    ],
    words: [{ word: 'まどぐち', means: 'きく、ところです。' }],
    ask: { whom: 'まどぐち', say: 'いつまで、つかえますか', drawing: 'clerk' },
    helper,
    reviewed: '2026-11-29',
    nextReview: '2027-05-31',
  };
  page.sections[1]!.lines.push(...page.sections[0]!.lines.splice(-1));
  return libraryOf({
    'guides/period.mdx': `---\ntitle: いつまで?\nanswer: 最長${fact('period/max', '年')}です。\nnextReview: "2027-05-31"\n---\n## いつまで使える? {#until}\n\n窓口で聞けます。<Basis id="period/renewal" /><Basis id="period/rounding" />\n`,
    [`easy/${id}.yaml`]: JSON.stringify(page, null, 1),
  });
}
const withLine = (say: string[], cites: string[] = []) =>
  withEasy({ lines: [{ say, cites }, ...plain.slice(1)] });
const messages = (rule: (library: Library) => { message: string }[], library: Library) =>
  rule(library).map(({ message }) => message);

test('ガイドにある目印と事実だけなら、何も言わない', () => {
  const library = withLine([`いちばん長くて、めやすは${fact('period/max', '年')}です。`]);
  assert.deepEqual(easyCounterparts(library), []);
  assert.deepEqual(easyLines(library), []);
});

test('同じ名前のガイドがなければ、そう言う', () => {
  assert.match(
    messages(easyCounterparts, withEasy({ id: 'money' }))[0] ?? '',
    /ガイドがありません/,
  );
});

test('ガイドにない目印は、ある目印を言う', () => {
  const [fault] = easyCounterparts(withEasy({ section: 'end' }));
  assert.match(fault?.message ?? '', /「end」/);
  assert.match(fault?.remedy ?? '', /until/);
});

test('ガイドが引いていない事実は、文でも cites でも見つける', () => {
  assert.equal(
    messages(easyCounterparts, withLine([`${fact('fee/cap', '円')}です。`], ['fee/household']))
      .length,
    2,
  );
});

test('行は8から12まで', () => {
  assert.match(messages(easyLines, withEasy({ lines: plain.slice(1) }))[0] ?? '', /行が7/);
  assert.deepEqual(easyLines(withEasy({ lines: [...plain, ...plain.slice(4)] })), []);
  assert.match(messages(easyLines, withEasy({ lines: [...plain, ...plain] }))[0] ?? '', /行が16/);
});

test('1行に数は1つか、1つの幅だけ', () => {
  const [least, most] = [fact('period/renewal', '年'), fact('period/max', '年')];
  assert.deepEqual(messages(easyLines, withLine([`めやすは${least}から${most}です。`])), []);
  assert.match(
    messages(easyLines, withLine([`めやすは${least}です。`, `ながくて${most}です。`]))[0] ?? '',
    /数が2つ/,
  );
});

test('長い文、続く漢字、むずかしい言い方を見つける', () => {
  const long = 'あ'.repeat(41);
  assert.match(messages(easyLines, withLine([`${long}。`]))[0] ?? '', /42字/);
  assert.match(messages(easyLines, withLine([`${long.slice(12)}です。`]))[0] ?? '', /多すぎます/);
  assert.match(messages(easyLines, withLine(['有効期間です。']))[0] ?? '', /「有効期間」/);
  assert.deepEqual(messages(easyLines, withLine(['就労定着支援です。'])), []);
  assert.match(messages(easyLines, withLine(['やめる場合です。']))[0] ?? '', /「場合」/);
  assert.match(messages(easyLines, withLine(['やめます。はなします。']))[0] ?? '', /文が2つ/);
});

test('めやすの事実は言い切らず、窓口で確認の事実はだれに聞くかを言う', () => {
  assert.match(
    messages(easyLines, withLine(['きめます。'], ['period/renewal']))[0] ?? '',
    /言い切/,
  );
  assert.deepEqual(
    messages(easyLines, withLine(['きめることがあります。'], ['period/renewal'])),
    [],
  );
  assert.match(
    messages(easyLines, withLine(['あなたに聞きます。'], ['period/renewal']))[0] ?? '',
    /言い切/,
  );
  assert.match(
    messages(easyLines, withLine(['もうしこみます。'], ['period/max']))[0] ?? '',
    /言い切/,
  );
  assert.match(
    messages(easyLines, withLine(['かわることがあります。'], ['period/rounding']))[0] ?? '',
    /だれに聞くか/,
  );
  assert.deepEqual(
    messages(easyLines, withLine(['役所で聞いてください。'], ['period/rounding'])),
    [],
  );
});

test('配る紙のわかりやすい文も、同じ決まりで読む', () => {
  const block = (easy: string[], cites: string[] = []) =>
    messages(
      easyLines,
      libraryOf({
        'handout-blocks/until.yaml': JSON.stringify({
          title: '期間',
          lines: ['期間です。'],
          easy,
          cites,
          more: '/guides/period/',
        }),
      }),
    ).join();
  assert.equal(block(['役所で聞いてください。'], ['period/renewal', 'period/rounding']), '');
  assert.match(block(['決めます。'], ['period/renewal']), /めやすの事実/);
  assert.match(block(['めやすです。'], ['period/rounding']), /だれに聞くか/);
  assert.match(block([`${fact('period/max', '年')}です。`]), /言い切/);
  assert.match(block(['やめます。はなします。']), /文が2つ/);
  assert.match(block(['有効期間です。']), /「有効期間」/);
  assert.match(block([`${'あ'.repeat(31)}。`]), /多すぎます/);
});

test('いっしょに読む人への文は、120字まで', () => {
  assert.match(messages(easyLines, withEasy({ helper: 'あ'.repeat(121) }))[0] ?? '', /helper/);
});

test('だれも見ていない読みと、一覧にないむずかしい漢字を、1回だけ言う', () => {
  const found = messages(readings, withEasy({ answer: '**鯨**と、鯨です。' }));
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /「鯨」のすべてには、読みがありません。辞書の読みは「くじら」です/);
  assert.deepEqual(readings(withLine(['使う人です。'])), []);
  assert.match(messages(readings, withLine(['更生施設です。'])).join(), /施設/);
});
