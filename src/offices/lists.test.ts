import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { demandWhole, listsIn } from './lists.ts';
import { places } from './places-of-japan.ts';
import { takeList } from './take.ts';
import { inventedList, inventedRows, ofService } from './testing/invented-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'offices-'));
const from = mkdtempSync(join(tmpdir(), 'official-'));
const write = (name: string, bytes: string | Uint8Array, into = folder): string => {
  writeFileSync(join(into, name), bytes);
  return join(into, name);
};
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
after(() => {
  for (const one of [folder, from]) rmSync(one, { recursive: true });
});

test('zip から一覧を取り、組み立てが読む名前で置く', async () => {
  const zip = write(
    'sfkopendata_202503_62.zip',
    zipSync({ 'List.CSV': strToU8(inventedList()) }),
    from,
  );
  const { file, list } = await takeList(zip, folder, places);
  assert.equal(file, join(folder, 'wamnet-2025-03-teichaku.csv'));
  assert.equal(readFileSync(file, 'utf8'), inventedList());
  assert.equal(list.offices.length, 5);
  assert.equal(listsIn(folder, places, false).teichaku?.offices.length, 5);
});

test('一覧のない zip、切れた zip、中身がまちがった CSV は、置かずに言う', async () => {
  const bad = async (name: string, bytes: string | Uint8Array, says: RegExp) => {
    const file = write(name, bytes, from);
    await assert.rejects(takeList(file, folder, places), says);
  };
  await bad('a_202503.zip', zipSync({ 'list.txt': strToU8('x') }), /CSV が0つあります/);
  await bad(
    'b_202503.zip',
    zipSync({ 'list.csv': strToU8(inventedList()) }).subarray(0, 200),
    /zip の形ではありません/,
  );
  await bad('c_202503.csv', inventedList([]), /1行もありません/);
  await bad('d_202503.csv', '', /1行もありません/);
  await bad('e_202503.csv', '<!doctype html>\n<p lang="ja">', /ウェブのページのようです/);
  const two = { 'a.csv': strToU8(inventedList()), 'b.csv': strToU8(inventedList()) };
  await bad('f_202503.zip', zipSync(two), /CSV が2つあります。.*取り出した CSV/);
  const bomb = zipSync({ 'list.csv': new Uint8Array(101_000_000) });
  await bad('g_202503.zip', bomb, /CSV が大きすぎます\(101MB\)/);
  await assert.rejects(takeList(join(from, 'none.csv'), folder, places), /none\.csv: 読めません/);
  await assert.rejects(
    takeList('http://127.0.0.1:9/a_202503.zip', folder, places),
    /つながりません/,
  );
  assert.deepEqual(readdirSync(folder), []);
});

test('Mac で作った zip の、目に見えないファイルは数えない', async () => {
  const files = { 'List.csv': strToU8(inventedList()), '__MACOSX/._List.csv': strToU8('x') };
  const zip = write('h_202503.zip', zipSync(files), from);
  assert.equal((await takeList(zip, folder, places)).list.offices.length, 5);
});

test('いくつもあれば、新しい月の一覧を使う', () => {
  write('wamnet-2024-09-teichaku.csv', inventedList());
  write('wamnet-2025-03-teichaku.csv', inventedList());
  write('wamnet-2025-03-ikou.csv', inventedList(ofService('就労移行支援')));
  write('municipalities.csv', 'これは読まない');
  const lists = listsIn(folder, places, true);
  assert.deepEqual([lists.teichaku?.month, lists.ikou?.month], ['2025-03', '2025-03']);
});

test('一覧のないフォルダは、たのまれたときだけ、まちがいになる', () => {
  assert.deepEqual(listsIn(folder, places, false), {});
  assert.deepEqual(listsIn(join(folder, 'none'), places, false), {});
  assert.throws(() => listsIn(folder, places, true), /就労定着支援の一覧がありません/);
});

test('名前と中身のちがう一覧は、直し方を言って止まる', () => {
  write('wamnet-2025-03-teichaku.csv', inventedList(ofService('就労移行支援')));
  assert.throws(
    () => listsIn(folder, places, true),
    /中身は「就労移行支援」の一覧です.*「ikou」に直して/,
  );
});

test('事業所が作る版には、47都道府県の一覧が要る。ないとき、足りないときは、そう言って止まる', () => {
  assert.throws(() => demandWhole({}, places), /まるごと入れます.*一覧がありません.*take-a-list/);
  write('wamnet-2025-03-teichaku.csv', inventedList());
  const some = listsIn(folder, places, false);
  assert.throws(() => demandWhole(some, places), /青森県など44の都道府県の事業所がありません/);
  const [one] = inventedRows;
  const everywhere = places.prefectures.map(({ name, towns }) => ({
    ...one!,
    '事業所住所（市区町村）': name + towns[0]!.name,
  }));
  write('wamnet-2025-03-teichaku.csv', inventedList(everywhere));
  assert.doesNotThrow(() => demandWhole(listsIn(folder, places, false), places));
});
