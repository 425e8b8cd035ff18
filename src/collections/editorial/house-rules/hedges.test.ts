import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { hedgePhrases, hedges } from './hedges.ts';

const messages = (body: string) => hedges(withGuide(body)).map(({ message }) => message);
const renewal = '<Fact id="period/renewal" unit="年" />';
const rounding = '<Basis id="period/rounding" />';
const household = '<Basis id="fee/household" />';
const ask = '\n\n<Ask id="period/rounding" />';

test('確かさAの事実の文を弱めると、弱めたことばを言う', () => {
  for (const phrase of hedgePhrases)
    assert.match(
      messages(`親は${phrase}入りません。${household}`)[0] ?? '',
      new RegExp(`「fee/household」を「${phrase}」で弱めて`),
    );
  assert.match(
    messages(`一般に、上限は<Fact id="fee/cap" unit="円" />です。`)[0] ?? '',
    /fee\/cap/,
  );
});

test('言い切った文、となりの文を弱めたことば、人のことばは、とがめない', () => {
  assert.deepEqual(messages(`親は入りません。${household}`), []);
  assert.deepEqual(messages(`親は入りません。${household}\n手続きは、一般に窓口でします。`), []);
  assert.deepEqual(messages(`「一般にそうです」と言われても、親は入りません。${household}`), []);
  assert.deepEqual(messages('払うことがあります。<Basis id="fee/household" />'), []);
});

test('本文の確かさBの文には、ことばが自動でつくので、何も足さなくてよい', () => {
  assert.deepEqual(messages(`更新は${renewal}ごとです。`), []);
  assert.deepEqual(messages(`- 更新は${renewal}ごと`), []);
});

test('統計は、確かさによらず言い切ってよく、弱めなくてよい', () => {
  const counted = libraryOf({
    'facts/stat/use.yaml':
      'title: 割合\nstatement: 割合です。\nunit: "%"\nvalues:\n  - from: "2023-04-01"\n    value: 3\n    confidence: B\n    counted: 2023年度\n    source: tsuchi\nchecked: "2026-11-22"\nreviewBy: "2027-05-31"\ndossier: x\n',
    'guides/fee.mdx': '---\nanswer: 使った人は<Fact id="stat/use" unit="%" />です。\n---\n',
  });
  assert.deepEqual(hedges(counted), []);
});

test('1つの段落に、めやすと窓口で確認の文があると知らせる', () => {
  assert.match(
    messages(`更新は${renewal}ごとです。\nずれることがあります。${rounding}${ask}`)[0] ?? '',
    /1つの段落に/,
  );
  assert.deepEqual(
    messages(`更新は${renewal}ごとです。\n\nずれることがあります。${rounding}${ask}`),
    [],
  );
});

test('めやすの文の間に決まりの文があると知らせる', () => {
  const between = `更新は${renewal}ごとです。\n親は入りません。${household}\n見直しも${renewal}ごとです。`;
  assert.match(messages(between)[0] ?? '', /「めやす」の文の間に「決まり」の文/);
  assert.deepEqual(
    messages(
      `親は入りません。${household}\n更新は${renewal}ごとです。\n見直しも${renewal}ごとです。`,
    ),
    [],
  );
});

test('確かさCの文には、聞き方がページに要る', () => {
  assert.match(messages(`ずれることがあります。${rounding}`)[0] ?? '', /聞き方/);
  assert.deepEqual(messages(`ずれることがあります。${rounding}${ask}`), []);
});

test('前書きの文は印なしで読まれるので、文の中でめやすと言う', () => {
  const front = (answer: string) =>
    hedges(withGuide('本文です。', `answer: ${answer}`)).map(({ message }) => message);
  assert.match(front(`更新は${renewal}ごとです。`)[0] ?? '', /めやすと言わずに/);
  assert.deepEqual(front(`更新は${renewal}ごとがめやすです。`), []);
  assert.deepEqual(front('上限は<Fact id="fee/cap" unit="円" />です。'), []);
});

test('サービスの表の確かさCには、だれに聞くかが要る', () => {
  const cell = (text: string) =>
    hedges(
      libraryOf({ 'services/a.yaml': `length: ${text}<Fact id="period/rounding" unit="日" />\n` }),
    ).length;
  assert.equal(cell('月の初めから'), 1);
  assert.equal(cell('窓口で確認'), 0);
});
