import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { readabilityByPage, readabilityOf, sentencesShown } from './readability.ts';
import { entriesOf, type Library } from '../read/library.ts';

const ofGuide = (library: Library) => entriesOf(library, 'guides').filter(({ id }) => id === 'fee');
const reading = (body: string) => {
  const library = withGuide(body);
  return readabilityOf(library, ofGuide(library));
};
const sentences = (body: string) => {
  const library = withGuide(body);
  return ofGuide(library)
    .flatMap(({ passages }) => passages.filter(({ kind }) => kind !== 'front'))
    .flatMap((passage) => sentencesShown(library, passage));
};

test('文は「。」「?」か行で終わり、根拠の印は数えない', () => {
  assert.deepEqual(
    sentences('使えます。<Basis id="fee/household" />いつから?\n「はい」\n4月からです。'),
    ['使えます。', 'いつから?', '「はい」', '4月からです。'],
  );
});

test('「」の中の文も、1つずつ数える', () => {
  assert.deepEqual(sentences('「困っています。使えますか」と聞いてください。'), [
    '「困っています。',
    '使えますか」と聞いてください。',
  ]);
});

test('「。」のない箇条書きは1つの文、文のあとの道しるべは文ではない', () => {
  assert.deepEqual(sentences('- 窓口で聞く\n- 使えます。 → [期間](/guides/period/)'), [
    '窓口で聞く',
    '使えます。',
  ]);
});

test('読む人が見る数字で長さを数える', () => {
  const filler = 'あ'.repeat(24);
  const { over30, longest } = reading(`${filler}<Fact id="fee/cap" unit="円" />。`);
  assert.equal(longest, `${filler}9,300円。`);
  assert.equal(over30, 1);
  assert.equal(reading('い'.repeat(29) + '。').over30, 0);
});

test('見出しは、文として数えない', () => {
  assert.equal(reading('## いくら? {#a}\n\n0円です。').sentences, 1);
});

test('漢字のわりあい、制度の名前でない漢字の続き、弱めた文、めやすの文を数える', () => {
  const is = reading(
    '総合労働相談窓口に聞きます。\n障害者就業・生活支援センターです。\nめやすは4月です。\n払うことがあります。',
  );
  assert.deepEqual(is.runs, ['総合労働相談窓口']);
  assert.deepEqual([is.hedged, is.estimated], [1, 1]);
  assert.equal(reading('市は、ある。').kanji, 1 / 6);
});

test('ページは、長い文の多い順にならぶ', () => {
  const page = (body: string) => `---\ntitle: 題\n---\n${body}\n`;
  const library = libraryOf({
    'faqs/easy.mdx': page('はい。'),
    'faqs/hard.mdx': page(`${'あ'.repeat(31)}。`),
    'faqs/empty.mdx': page(''),
  });
  assert.deepEqual(
    readabilityByPage(library, 'faqs').map(({ id, is }) => [id, is.over30]),
    [
      ['hard', 1],
      ['easy', 0],
    ],
  );
});
