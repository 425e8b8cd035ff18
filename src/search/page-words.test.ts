import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageWordsOf } from './page-words.ts';

const meta = { title: '受給者証', kind: 'ことば', topic: 'flow', aliases: '受給証、サービスの証明', answer: '証明です。' };

test('Pagefindの記録から、1ページの行を作る', () => {
  const anchors = [{ element: 'h2', id: 'look', text: '届いたら見ること' }, { element: 'div', id: 'x', text: '見出しでない' }];
  assert.deepEqual(pageWordsOf('ja_1', { url: '/glossary/jukyushasho/', meta, anchors }), {
    path: 'glossary/jukyushasho/',
    fragment: 'ja_1',
    title: '受給者証',
    kind: 'ことば',
    topic: 'flow',
    answer: '証明です。',
    aliases: ['受給証', 'サービスの証明'],
    headings: [['look', '届いたら見ること']],
  });
});

test('題名や話題のないページは、名前を言って止まる', () => {
  for (const key of ['title', 'kind', 'topic'] as const) {
    const incomplete = Object.fromEntries(Object.entries(meta).filter(([name]) => name !== key));
    assert.throws(() => pageWordsOf('ja_1', { url: '/x/', meta: incomplete, anchors: [] }), new RegExp(`/x/.*${key}`));
  }
});
