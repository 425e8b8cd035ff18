import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryOf, withGuide } from '../testing/fixtures.ts';
import { links } from './links.ts';

const remedies = (body: string) => links(withGuide(body)).map(({ remedy }) => remedy);

test('前書きが、ないガイド・質問・ことばを指していると知らせる', () => {
  const library = libraryOf({
    'guides/fee.mdx': '---\ntitle: 料金\nrelated: [period, nowhere]\nfaqs: [none]\n---\n',
    'glossary/techo.mdx': '---\nterm: 手帳\nunlike:\n  koushin: 別\n  nowhere: 別\n---\n',
    'services/a.yaml': 'name: 定着\nguide: nowhere\nglossary: koushin\n',
  });
  assert.deepEqual(
    links(library).map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'guides/fee.mdx:3 related の「nowhere」がありません',
      'guides/fee.mdx:4 faqs の「none」がありません',
      'glossary/techo.mdx:3 unlike の「nowhere」がありません',
      'services/a.yaml:2 guide の「nowhere」がありません',
    ],
  );
});

test('ないことば、ないサービスを呼ぶと知らせる', () => {
  assert.equal(remedies('<Term id="none">ことば</Term>').length, 1);
  assert.equal(remedies('<CompareTable services="none" />').length, 1);
  assert.deepEqual(remedies('<Term id="koushin">更新</Term>'), []);
});

test('ないページ、閉じの / がない住所、外へのリンクを知らせる', () => {
  assert.match(remedies('[料金](/guides/none/)')[0] ?? '', /あるページの住所/);
  assert.match(remedies('[期間](/guides/period)')[0] ?? '', /「\/guides\/period\/」/);
  assert.match(remedies('[厚労省](https://example.com/)')[0] ?? '', /出典/);
});

test('リンク先のページにない目印を知らせ、ある目印を教える', () => {
  assert.match(remedies('[期間](/guides/period/#none)')[0] ?? '', /until/);
  assert.equal(remedies('[下へ](#none)').length, 1);
});

test('あるページ、ある目印、段のページ、ほかのページはよい', () => {
  const library = libraryOf({
    'steps/03-apply.mdx': '---\ntitle: 申請\n---\n',
    'guides/about.mdx': '---\ntitle: このサイト\n---\n\n## だれが {#who}\n',
    'guides/fee.mdx':
      '---\ntitle: 料金\n---\n\n## いくら? {#cost}\n\n[a](/guides/period/#until) [b](#cost) [c](/guides/steps/apply/) [d](/check/#form) [e](/about/#who) [f](/glossary/koushin/)\n',
  });
  assert.deepEqual(links(library), []);
});

test('使えるかチェックの link も、あるページを指しているか調べる', () => {
  const library = libraryOf({
    'check/doors.yaml':
      'municipality:\n  text: 窓口\n  link: /guides/period/\nnone:\n  text: どこか\n  link: /guides/none/\nanchor:\n  link: /guides/period/#none\n',
  });
  assert.deepEqual(
    links(library).map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'check/doors.yaml:4 none の link「/guides/none/」の先がありません',
      'check/doors.yaml:7 anchor の link「/guides/period/#none」の先がありません',
    ],
  );
});

test('電話へのリンクは、119番だけがよい', () => {
  const library = libraryOf({
    'guides/fee.mdx': '---\ntitle: 料金\n---\n\n[119番](tel:119) [窓口](tel:0312345678)\n',
  });
  assert.deepEqual(
    links(library).map(({ message }) => message),
    ['リンク「tel:0312345678」の先がありません'],
  );
});

test('ほかのサイトへのリンクは、出典の住所だけがよい', () => {
  const library = libraryOf({
    'sources/page.yaml': 'title: ページ\nurl: https://example.go.jp/page/\n',
    'guides/fee.mdx':
      '---\ntitle: 料金\n---\n\n[a](https://example.go.jp/page/) [b](https://example.go.jp/)\n',
  });
  assert.deepEqual(
    links(library).map(({ message }) => message),
    ['リンク「https://example.go.jp/」の先がありません'],
  );
});
