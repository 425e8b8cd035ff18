import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTextOf } from './page-text.ts';

const meta = {
  title: '受給者証',
  kind: 'ことば',
  topic: 'flow',
  aliases: '受給証、サービスの証明',
  answer: '証明です。',
};
const content = '受給者証. 証明です。 届いたら見ること. 期間を見ます。窓口に聞きます。';

test('Pagefindの記録から、1ページのことばと、見出しごとの本文を作る', () => {
  const anchors = [
    { element: 'h2', id: 'look', text: '届いたら見ること', location: 2 },
    { element: 'div', id: 'x', text: '見出しでない', location: 1 },
  ];
  assert.deepEqual(pageTextOf({ url: '/glossary/jukyushasho/', content, meta, anchors }), {
    path: 'glossary/jukyushasho/',
    title: '受給者証',
    kind: 'ことば',
    topic: 'flow',
    about: '',
    answer: '証明です。',
    aliases: ['受給証', 'サービスの証明'],
    headings: [['look', '届いたら見ること', '期間を見ます。']],
    sections: [
      { id: '', text: '証明です。' },
      { id: 'look', text: '期間を見ます。窓口に聞きます。' },
    ],
  });
});

test('確かさのことばは、その文の中に入る', () => {
  const sure = (word: string) => `\u2060${word}\u2060`;
  const text = [
    '証明です。',
    sure('めやす'),
    'かかる',
    '日数は',
    '違います。',
    ' ',
    sure('窓口で確認'),
    '表の題',
    sure('2023年度・厚生労働省'),
    '. ',
  ].join('');
  const { sections } = pageTextOf({
    url: '/x/',
    content: text,
    meta: { ...meta, title: '題' },
    anchors: [],
  });
  assert.deepEqual(sections, [
    {
      id: '',
      text: '証明です(めやす)。かかる日数は違います(窓口で確認)。表の題(2023年度・厚生労働省).',
    },
  ]);
});

test('同じくらい弱い前の文も、次に出ることばを持っていく', () => {
  const text =
    '一つめです。\u2060\u2060二つめです。 \u2060めやす\u2060三つめです。\u2060\u2060四つめは、はっきりしません。\u2060窓口で確認\u2060';
  const { sections } = pageTextOf({
    url: '/x/',
    content: text,
    meta: { ...meta, title: '題' },
    anchors: [],
  });
  assert.equal(
    sections[0]?.text,
    '一つめです(めやす)。二つめです(めやす)。三つめです(窓口で確認)。四つめは、はっきりしません(窓口で確認)。',
  );
});

test('題名や話題のないページは、名前を言って止まる', () => {
  for (const key of ['title', 'kind', 'topic'] as const) {
    const incomplete = Object.fromEntries(Object.entries(meta).filter(([name]) => name !== key));
    assert.throws(
      () => pageTextOf({ url: '/x/', content: '', meta: incomplete, anchors: [] }),
      new RegExp(`/x/.*${key}`),
    );
  }
});
