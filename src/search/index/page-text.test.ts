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
const page = (body: string, said: Readonly<Record<string, string>> = meta): string =>
  `<html><head>${Object.entries(said)
    .map(([key, value]) => `<meta name="search-${key}" content="${value}">`)
    .join('')}</head><body><nav>行き先</nav><main><p>前</p>${body}<p>後</p></main></body></html>`;
const sectionsOf = (article: string) =>
  pageTextOf('x/', page(`<article data-pagefind-body>${article}</article>`))!.sections;

test('できたページから、そのことばと、見出しごとの本文を作る', () => {
  const body = `<article data-pagefind-body><h1>受給者証</h1><p class="answer"><b>こたえ</b>証明です。</p>
    <h2 id="look">届いたら<wbr>見ること</h2><div id="x">期間を見ます。<br>窓口に聞きます。</div></article>`;
  assert.deepEqual(pageTextOf('glossary/jukyushasho/', page(body)), {
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
      { id: 'look', text: '期間を見ます。 窓口に聞きます。' },
    ],
  });
});

test('答えの目印と、確かさのことばと、その所を、ページから読む', () => {
  const shownOf = (answer: string, html: string) =>
    pageTextOf('x/', page(`<article data-pagefind-body>${html}</article>`, { ...meta, answer }))!
      .shown;
  const sure = '<a class="sure guess" href="/x/">\u2060めやす\u2060</a>';
  assert.deepEqual(
    shownOf(
      '6か月がすぎた日です。',
      `<p class="answer"><mark>6か月<wbr>が</mark>すぎた日です。${sure}</p>`,
    ),
    ['6か月が', 'めやす', 11],
  );
  assert.deepEqual(
    shownOf(
      '使えます。理由は要りません。',
      `<p class="answer">使えます。</p><p class="further">理由は要りません。${sure}</p>`,
    ),
    ['', 'めやす', 14],
  );
  assert.equal(shownOf('使えます。', '<p class="answer">使えます。</p>'), undefined);
  assert.equal(
    shownOf('ほかの文。', `<p class="answer"><mark>使え</mark>ます。${sure}</p>`),
    undefined,
  );
});

test('さがす所のないページは、入らない', () => {
  assert.equal(pageTextOf('x/', page('<article>本文</article>')), undefined);
});

test('1ページに、さがす所がいくつあってもよい', () => {
  const { sections } = pageTextOf(
    'x/',
    page('<h1 data-pagefind-body>受給者証</h1><p>間</p><div data-pagefind-body>証明</div>'),
  )!;
  assert.deepEqual(sections, [{ id: '', text: '証明.' }]);
});

test('しるし、よみ、表の題、押すもの、さがさないと書いた所は、本文に入らない', () => {
  const out = [
    '<nav>a</nav>',
    '<form>b</form>',
    '<a class="basis" href="/">c</a>',
    '<a class="sure" href="/">d</a>',
    '<span class="status">e</span>',
    '<b data-due="2026-11-22">f</b>',
    '<svg><text>g</text></svg>',
    '<details data-pagefind-ignore><h2 id="h">h</h2></details>',
    '<table><caption>i</caption><thead><tr><th>j</th></tr></thead></table>',
  ].join('');
  assert.deepEqual(sectionsOf(`<p>漢<ruby>字<rp>(</rp><rt>じ</rt></ruby>です${out}。</p>`), [
    { id: '', text: '漢字です。' },
  ]);
});

test('区切りのしるしがない段落と項目は、点で分ける', () => {
  assert.deepEqual(sectionsOf('<ul><li>一つ&amp;め</li><li>「二つめ」</li></ul><p>三つめ?</p>'), [
    { id: '', text: '一つ&め. 「二つめ」 三つめ?' },
  ]);
});

test('idのない見出しと、字のない見出しでは、切らない', () => {
  assert.deepEqual(sectionsOf('<h2>題</h2><p>一。</p><h3 id="x"></h3><p>二。</p>'), [
    { id: '', text: '題. 一。 二。' },
  ]);
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
  assert.deepEqual(sectionsOf(text), [
    {
      id: '',
      text: '証明です(めやす)。かかる日数は違います(窓口で確認)。表の題(2023年度・厚生労働省).',
    },
  ]);
});

test('同じくらい弱い前の文も、次に出ることばを持っていく', () => {
  const text =
    '一つめです。\u2060\u2060二つめです。 \u2060めやす\u2060三つめです。\u2060\u2060四つめは、はっきりしません。\u2060窓口で確認\u2060';
  assert.equal(
    sectionsOf(text)[0]?.text,
    '一つめです(めやす)。二つめです(めやす)。三つめです(窓口で確認)。四つめは、はっきりしません(窓口で確認)。',
  );
});

test('題名や話題のないページと、こわれたHTMLは、名前を言って止まる', () => {
  for (const key of ['title', 'kind', 'topic'] as const) {
    const incomplete = Object.fromEntries(Object.entries(meta).filter(([name]) => name !== key));
    assert.throws(
      () => pageTextOf('x/', page('<p data-pagefind-body>本文</p>', incomplete)),
      new RegExp(`/x/.*${key}`),
    );
  }
  assert.throws(() => pageTextOf('x/', page('<p data-pagefind-body>本文')), /\/x\/.*<p>/);
});
