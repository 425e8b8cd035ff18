import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rowOf, type PageWords } from '../index/page-words.ts';
import { fold } from '../query/normalise.ts';
import { gramsOf } from './named-page.ts';
import { Names } from './names.ts';

const page = (
  path: string,
  title: string,
  aliases: string[],
  headings: PageWords['headings'] = [],
  kind = 'よくある質問',
) =>
  rowOf({
    path,
    title,
    kind,
    topic: path,
    about: '',
    answer: '市区町村の窓口で聞けます。',
    aliases,
    headings,
  });

const rows = [
  page(
    'fee',
    'いくらかかる? 来年は?',
    ['お金', '費用', '料金', '無料'],
    [['hard', '払うのが苦しいとき', '']],
    'ガイド',
  ),
  page('card', '受給者証', ['じゅきゅうしゃしょう', '受給証']),
  page('no-techo', '手帳がないと使えない?', ['手帳なし', 'ADHD']),
  page('move', '引っ越したらどうなる?', ['引っ越し', '転居', '引き継ぎ']),
  page('secret', '会社に内緒で使える?', ['会社にばれる', 'ないしょ']),
  page('quit', '仕事を辞めたらどうなる?', ['退職', '仕事を辞めた']),
  page('period', '何年使える?', ['期間', 'いつまで']),
];
const names = new Names(rows);
const find = (query: string) => names.mended(query, names.rank(query), false);
const first = (query: string) => find(query).matches[0]?.page.path;

test('題名や言いかえと同じことばは、そのページが1番め', () => {
  const asked = { お金: 'fee', ナイショ: 'secret', 転居: 'move', adhd: 'no-techo', 期間: 'period' };
  for (const [query, path] of Object.entries(asked)) assert.equal(first(query), path, query);
});

test('かな・問い・書きちがい・書きかけでも、そのページが1番め', () => {
  const asked = {
    りようりょうはいくらですか: 'fee',
    ひっこしたら: 'move',
    引継: 'move',
    会社にバレたくない: 'secret',
    てちょうがない: 'no-techo',
    受給者正: 'card',
    受給者: 'card',
    定着支援の期間: 'period',
    しごとやめた: 'quit',
  };
  for (const [query, path] of Object.entries(asked)) assert.equal(first(query), path, query);
});

test('だれもかなで書いていない名前も、よみと比べれば見つかる。ページは同じもの', () => {
  const read = new Names(rows, [[], ['じゆきゆうしやしよう'], ['てちようがないとつかえない']]);
  const [match] = read.rank('てちょうがないと');
  assert.equal(match?.page, rows[2]);
  assert.equal(match?.name, '手帳がないと使えない?');
});

test('見出しがいちばん合うときは、その見出しへ案内する', () => {
  assert.equal(find('払うのが苦しい').matches[0]?.heading, 'hard');
  assert.equal(find('料金').matches[0]?.heading, undefined);
});

test('何も合わないことばや、文字のないことばは、何も返さない', () => {
  for (const query of ['', '!?', '🙂', 'zzz']) assert.deepEqual(find(query).matches, [], query);
});

test('とても長いことばや、こわれた文字でも止まらない', () => {
  for (const query of ['料金'.repeat(5000), '<script>alert(1)</script>', '\ud800', '"'.repeat(99)])
    assert.doesNotThrow(() => find(query));
});

test('もしかして: 打ちまちがいだけを直す。推しはかったページは、答えにならない', () => {
  assert.deepEqual(find('手張なし').near, ['手帳なし']);
  assert.equal(find('手張なし').matches.find(({ page }) => page.path === 'no-techo')?.fit, 0);
  assert.deepEqual(find('受給者').near, []);
  assert.deepEqual(find('家族にばれる').near, []);
  assert.deepEqual(names.mended('手張なし', names.rank('手張なし'), true).near, []);
});

test('名前や答えにあることばを知っている', () => {
  assert.ok(names.know(fold('転居')));
  assert.ok(names.know(fold('窓口')));
  assert.ok(!names.know(fold('会議室')));
});

test('名前を切らずに見ても、切ったときと同じ片がある', () => {
  const letter = fc.constantFrom(...'手帳料金引越しのがなA3ー々');
  const words = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).map(fold).filter(Boolean);
  fc.assert(
    fc.property(words, words, (key, asked) => {
      for (const gram of gramsOf(asked))
        assert.equal(key.includes(gram), gramsOf(key).has(gram), `${key} ${gram}`);
    }),
  );
});
