import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marks } from './answer-mark.ts';
import { libraryOf, withGuide } from '../testing/fixtures.ts';

const messages = (answer: string) =>
  marks(withGuide('本文。', `answer: '${answer}'`)).map(({ message }) => message);

test('こたえの目印は1つ、最初の文の中、短く', () => {
  assert.match(messages('使えます。')[0] ?? '', /1つではありません/);
  assert.match(messages('**使え**ます。**次の日**からです。')[0] ?? '', /1つではありません/);
  assert.match(messages('**使えますの印が1つ多い。')[0] ?? '', /1つではありません/);
  assert.match(messages('使えます。**次の日**からです。')[0] ?? '', /最初の文/);
  assert.match(messages('**市区町村の障害福祉の窓口で聞けます**。')[0] ?? '', /18字/);
  assert.deepEqual(messages('**市区町村の障害福祉の窓口に**聞けます。'), []);
  assert.match(messages('**市区町村の障害福祉の窓口に**、聞けます。')[0] ?? '', /14字/);
  assert.match(messages('**話す、聞く**ことができます。')[0] ?? '', /点かかっこ/);
});

test('数字は読む人が見る長さで数え、「」の中の句点は文の終わりではない', () => {
  assert.deepEqual(messages('**<Fact id="period/max" unit="年" />**使えます。'), []);
  assert.deepEqual(messages('「使いません。」と言って、**断れます**。あとで聞けます。'), []);
});

test('段のまとめにも、目印が1つある', () => {
  const step = (summary: string) =>
    libraryOf({ 'steps/01-a.mdx': `---\nsummary: '${summary}'\n---\n` });
  assert.match(marks(step('申請します。'))[0]?.message ?? '', /1つではありません/);
  assert.deepEqual(marks(step('窓口に**申請**します。')), []);
});

test('ことばの意味には、目印がなくてもよい', () => {
  assert.deepEqual(marks(libraryOf()), []);
});
