import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from './result-item.ts';
import { markerFor } from './marks.ts';

const page = {
  path: 'faqs/refuse/',
  title: '断ってもいい?',
  kind: 'よくある質問',
  topic: 'rights',
  about: '権利と約束',
  answer: 'はい。断ってもよいとされています。理由は要りません。',
  aliases: [],
  headings: [
    ['how', '断り方', '「使いません」と言うだけです。'],
    ['more', 'ほか', ''],
  ] as const,
};
const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const whole = ({ lead = [], excerpt }: ReturnType<typeof itemOf>) => plain([...lead, ...excerpt]);
const item = (match: object, query = '断る', how = {}) =>
  itemOf({ page, name: '', fit: 0, score: 1, ...match }, markerFor(query), how);

test('ページの結果は、題名と話題と答え。ほかの問いには「はい」を付けない', () => {
  const { path, title, place, excerpt, kind, topic } = item({});
  assert.deepEqual(
    { path, title: plain(title), place: plain(place), kind, topic },
    {
      path: 'faqs/refuse/',
      title: '断ってもいい?',
      place: '権利と約束',
      kind: 'よくある質問',
      topic: 'rights',
    },
  );
  assert.equal(plain(excerpt), '断ってもよいとされています。理由は要りません。');
});

test('題名と同じことを聞いた人には、「はい」から答える', () => {
  assert.equal(
    whole(item({ name: page.title, fit: 0.9 }, '断ってもいい?', { isAnswer: true })),
    page.answer,
  );
  assert.equal(
    whole(item({ name: page.title, fit: 0.7 }, '断ってもいい?', { isAnswer: true })),
    '断ってもよいとされています。理由は要りません。',
  );
});

test('答えは、ページの目印と、確かさのことばを、ページと同じ所に持つ', () => {
  const shown = ['断ってもよい', '決まり', page.answer.indexOf('理由')] as const;
  const pieces = (fit: number, given: typeof page & { shown: typeof shown }) => {
    const { lead = [], excerpt } = itemOf(
      { page: given, name: page.title, fit, score: 1 },
      markerFor('断ってもいい?'),
      { isAnswer: true },
    );
    return [lead, excerpt].map((parts) => parts.map(({ text, as }) => (as ? `[${text}]` : text)));
  };
  const marked = { ...page, shown };
  const rest = ['理由は要りません。'];
  assert.deepEqual(pieces(0.9, marked), [
    ['はい。', '[断ってもよい]', 'とされています。', '[決まり]'],
    rest,
  ]);
  assert.deepEqual(pieces(0.7, marked), [['[断ってもよい]', 'とされています。', '[決まり]'], rest]);
  const late = { ...page, shown: ['', 'めやす', page.answer.length] as const };
  assert.deepEqual(pieces(0.7, late as unknown as typeof marked)[1], [...rest, '[めやす]']);
});

test('見出しの結果は、その見出しへ行き、そのはじめの文を出す。文がなければページの答え', () => {
  const { path, place, excerpt } = item({ heading: 'how' });
  assert.deepEqual(
    [path, plain(place), plain(excerpt)],
    ['faqs/refuse/#how', '断り方', '「使いません」と言うだけです。'],
  );
  assert.equal(
    plain(item({ heading: 'more' }).excerpt),
    '断ってもよいとされています。理由は要りません。',
  );
});

test('本文で見つかった文があれば、それを出し、ことばに印をつける', () => {
  assert.deepEqual(
    item({ heading: 'how' }, '会議室', { sentence: '会議室で断る人もいます。' }).excerpt,
    [
      { text: '会議室', marked: true },
      { text: 'で断る人もいます。', marked: false },
    ],
  );
});
