import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from './fixtures.ts';
import { hedges } from './hedges.ts';

const messages = (body: string) => hedges(withGuide(body)).map(({ message }) => message);
const renewal = '<Fact id="period/renewal" unit="年" />';
const ask = '\n\n<Ask id="period/rounding" />';

test('確かさBの事実を言い切ると知らせる', () => {
  assert.match(messages(`更新は${renewal}ごとです。`)[0] ?? '', /確かさBの事実「period\/renewal」/);
});

test('同じ段落にやわらげる言葉があればよい', () => {
  assert.deepEqual(messages(`更新は一般に${renewal}ごとです。`), []);
  assert.deepEqual(messages(`更新は${renewal}ごとです。\nもっと短い場合があります。`), []);
});

test('となりの段落、となりの箇条書き、となりの欄の言葉では足りない', () => {
  assert.equal(messages(`めやすです。\n\n更新は${renewal}ごとです。`).length, 1);
  assert.equal(messages(`- めやすです\n- 更新は${renewal}ごと`).length, 1);
  assert.equal(messages(`| めやす | ${renewal} |`).length, 1);
});

test('確かさAの事実は言い切ってよい', () => {
  assert.deepEqual(messages('最長<Fact id="period/max" unit="年" />です。'), []);
  assert.deepEqual(messages('親は入りません。<Basis id="fee/household" />'), []);
});

test('確かさCの事実には、やわらげる言葉と Ask の両方が要る', () => {
  const flat = '月の初めからです。<Basis id="period/rounding" />';
  const hedged = '市区町村によって違うことがあります。<Basis id="period/rounding" />';
  assert.equal(messages(flat).length, 2);
  assert.match(messages(hedged)[0] ?? '', /聞き方/);
  assert.match(messages(flat + ask)[0] ?? '', /言い切って/);
  assert.deepEqual(messages(hedged + ask), []);
});

test('前書きの文でも、その文の中に言葉が要る', () => {
  const front = (answer: string) => hedges(withGuide('めやすです。', `answer: ${answer}`)).length;
  assert.equal(front(`更新は${renewal}ごとです。`), 1);
  assert.equal(front(`更新は${renewal}ごとがめやすです。`), 0);
});

test('サービスの表の確かさCには「確認」か「確かめ」が要る', () => {
  const cell = (text: string) =>
    hedges(libraryOf({ 'services/a.yaml': `length: ${text}<Fact id="period/rounding" unit="日" />\n` })).length;
  assert.equal(cell('月の初めから'), 1);
  assert.equal(cell('窓口で確認'), 0);
});
