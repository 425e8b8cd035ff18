import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followLinks } from './links.ts';

describe('リンクをたどる', () => {
  const page = (path: string, body: string) => ({
    path,
    html: `<!doctype html><html><body>${body}</body></html>`,
  });
  const served = (path: string) => ['/sub/', '/sub/fee/', '/sub/mark.svg'].includes(path);
  const brokenIn = (body: string) =>
    followLinks([page('/', body), page('/fee/', '<h2 id="cost">費用</h2>')], '/sub/', served)
      .broken;

  it('行き先と目印があれば、何も言わない', () => {
    assert.deepEqual(
      brokenIn(
        '<a href="/sub/fee/">a</a><a href="/sub/fee/#cost">b</a><a href="fee/">c</a><img src="mark.svg">',
      ),
      [],
    );
  });

  it('外のサイトと、メールの住所は見ない', () => {
    assert.deepEqual(
      brokenIn('<a href="https://www.mhlw.go.jp/x">a</a><a href="mailto:a@example.jp">b</a>'),
      [],
    );
  });

  it('# のあとの検索のことばや答えは、目印ではない', () => {
    assert.deepEqual(brokenIn('<a href="/sub/fee/#q=料金">a</a>'), []);
  });

  for (const [what, body, said] of [
    ['ないページ', '<a href="/sub/none/">a</a>', '/sub/none/ (ページがない): /'],
    ['ない目印', '<a href="/sub/fee/#none">a</a>', '/sub/fee/#none (目印がない): /'],
    ['自分のページのない目印', '<a href="#none">a</a>', '#none (目印がない): /'],
    ['道すじの外', '<a href="/fee/">a</a>', '/fee/ (/sub/ の外): /'],
    ['道すじの外へ送る書式', '<form action="/search/"></form>', '/search/ (/sub/ の外): /'],
    ['ない画像', '<img src="none.png">', 'none.png (ページがない): /'],
    [
      '自分のサイトの、つながらない全部書きの住所',
      '<a href="http://localhost:4321/sub/none/">a</a>',
      'http://localhost:4321/sub/none/ (ページがない): /',
    ],
  ] as const) {
    it(`${what}を見つける`, () => {
      assert.deepEqual(brokenIn(body), [said]);
    });
  }

  it('多くのページにある同じまちがいは、1行にまとめる', () => {
    const everywhere = ['/', '/a/', '/b/', '/c/', '/d/'].map((path) =>
      page(path, '<a href="/sub/none/">a</a>'),
    );
    assert.deepEqual(followLinks(everywhere, '/sub/', served).broken, [
      '/sub/none/ (ページがない): / /a/ /b/ ほか2',
    ]);
  });
});
