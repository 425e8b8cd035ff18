import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFilesOf } from './name-files.ts';
import { NameSearch } from './name-search.ts';
import type { PageWords } from './page-words.ts';

const page = (
  path: string,
  title: string,
  aliases: string[],
  headings: PageWords['headings'] = [],
  kind = 'よくある質問',
): PageWords => ({
  path,
  title,
  kind,
  topic: path,
  about: '',
  answer: '市区町村の窓口で聞けます。',
  aliases,
  headings,
});

/** A search over pages in memory; tells which files it read. */
function searchOver(pages: readonly PageWords[], mostInOneFile?: number) {
  const { files, gramFiles } = nameFilesOf(
    pages,
    mostInOneFile === undefined ? {} : { mostInOneFile },
  );
  const read: string[] = [];
  const search = new NameSearch(async <T>(name: string) => {
    read.push(name);
    if (!files.has(name)) throw new Error(name);
    return Promise.resolve(JSON.parse(JSON.stringify(files.get(name))) as T);
  }, gramFiles);
  return { search, read };
}

const { search } = searchOver([
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
]);
const first = async (query: string) => (await search.find(query)).matches[0]?.page.path;

test('題名や言いかえと同じことばは、そのページが1番め', async () => {
  const asked = { お金: 'fee', ナイショ: 'secret', 転居: 'move', adhd: 'no-techo', 期間: 'period' };
  for (const [query, path] of Object.entries(asked)) assert.equal(await first(query), path, query);
});

test('かな・問い・書きちがい・書きかけでも、そのページが1番め', async () => {
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
  for (const [query, path] of Object.entries(asked)) assert.equal(await first(query), path, query);
});

test('だれもかなで書いていない名前も、よみで見つかる。漢字の問いでは、よみを読みこまない', async () => {
  const pages = [
    page('tax', '住民税の知らせ', ['税の通知']),
    page('card', '受給者証', []),
    page('move', '引っ越し', []),
  ];
  const { files, gramFiles } = nameFilesOf(pages, {
    readings: [['じゆうみんぜいのしらせ', 'ぜいのつうち'], ['じゆきゆうしやしよう'], []],
  });
  const read: string[] = [];
  let blocked = true;
  const kana = new NameSearch(async <T>(name: string) => {
    read.push(name);
    if (blocked && name === 'pages/readings.json') throw new Error(name);
    return Promise.resolve(files.get(name) as T);
  }, gramFiles);
  assert.equal((await kana.find('住民税')).matches[0]?.page.path, 'tax');
  assert.deepEqual(read, ['pages/all.json']);
  assert.ok(((await kana.find('じゅうみんぜいのしらせ')).matches[0]?.score ?? 0) < 0.6);
  blocked = false;
  for (const query of ['じゅうみんぜいのしらせ', 'ジュウミンゼイノ', 'じゅうみんぜ'])
    assert.equal((await kana.find(query)).matches[0]?.page.path, 'tax', query);
  assert.equal((await kana.find('じゅきゅうしゃしょう')).matches[0]?.page.path, 'card');
});

test('見出しがいちばん合うときは、その見出しへ案内する', async () => {
  assert.equal((await search.find('払うのが苦しい')).matches[0]?.heading, 'hard');
  assert.equal((await search.find('料金')).matches[0]?.heading, undefined);
});

test('何も合わないことばや、文字のないことばは、何も返さない', async () => {
  for (const query of ['', '!?', '🙂', 'zzz'])
    assert.deepEqual((await search.find(query)).matches, [], query);
});

test('とても長いことばや、こわれた文字でも止まらない', async () => {
  for (const query of ['料金'.repeat(5000), '<script>alert(1)</script>', '\ud800', '"'.repeat(99)])
    await assert.doesNotReject(search.find(query));
});

test('もしかして: 打ちまちがいだけを直す', async () => {
  assert.deepEqual((await search.find('手張なし')).near, ['手帳なし']);
  assert.deepEqual((await search.find('受給者')).near, []);
  assert.deepEqual((await search.find('家族にばれる')).near, []);
});

test('読むのは、問いに要るファイルだけで、どれも1回だけ', async () => {
  const many = Array.from({ length: 600 }, (_, i) =>
    page(`p${i}`, `ページ${i}の題名`, [`ことば${i}`, `別の名前${i}`]),
  );
  const { search: wide, read } = searchOver([...many, page('fee', '料金', ['お金', '費用'])]);
  assert.equal((await wide.find('お金')).matches[0]?.page.path, 'fee');
  const once = [...read];
  await wide.find('お金');
  assert.deepEqual(read, once);
  assert.ok(once.length < 12, String(once.length));
});

test('全部が1つのファイルでも、分けたファイルでも、答えは同じ', async () => {
  const pages = Array.from({ length: 90 }, (_, i) =>
    page(
      `p${i}`,
      `${i % 7}か月めの手帳と料金${i}`,
      [`引っ越し${i % 5}`, 'お金', `取り消し${i}`],
      [['cost', `費用は${i % 3}年`, '']],
      i % 4 ? 'ことば' : 'ガイド',
    ),
  );
  const [whole, parts] = [searchOver(pages), searchOver(pages, 0)];
  for (const query of [
    'お金',
    'てちょう',
    '引越5',
    '取消30',
    '3か月',
    '費用は2年ですか',
    '市区町村の窓口',
    '手張',
    'の',
    '止',
  ]) {
    assert.deepEqual(await whole.search.find(query), await parts.search.find(query), query);
  }
  assert.deepEqual(whole.read, ['pages/all.json', 'pages/readings.json']);
  assert.ok(parts.read.length > 5);
});

test('読めなかったファイルは、つぎにもういちど読む', async () => {
  const { files, gramFiles } = nameFilesOf([page('fee', '料金', [])]);
  let blocked = true;
  const shaky = new NameSearch(
    async <T>(name: string) =>
      blocked ? Promise.reject(new Error(name)) : Promise.resolve(files.get(name) as T),
    gramFiles,
  );
  await assert.rejects(shaky.find('料金'));
  blocked = false;
  assert.equal((await shaky.find('料金')).matches[0]?.page.path, 'fee');
});
