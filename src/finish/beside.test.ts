import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { PageWords, Section } from '../search/index/page-words.ts';
import { finishBeside } from './beside.ts';

const places: string[] = [];
after(() => places.forEach((folder) => rmSync(folder, { recursive: true })));

/** A site of which only the code is written, and who finishes its pages. */
function start(code = 'a') {
  const site = `${places[places.push(mkdtempSync(join(tmpdir(), 'finish-beside-'))) - 1]!}/`;
  mkdirSync(`${site}search/index`, { recursive: true });
  writeFileSync(`${site}search/index/session.js`, code);
  const beside = finishBeside({ called: [], output: pathToFileURL(site).href });
  return { ...beside, read: (path: string) => readFileSync(site + path, 'utf8'), site };
}
const bytes = (html: string) => new TextEncoder().encode(html).buffer;
const page = (title: string, text: string, styles = '') =>
  bytes(
    `<html><head><link rel="canonical" href="https://example.jp/${title}/"><meta name="search-title" content="${title}"><meta name="search-kind" content="ことば"><meta name="search-topic" content="flow"><style>${styles}</style></head>` +
      `<body><main data-folder="/search/index/"><article data-pagefind-body><h1>${title}</h1>${text}</article></main></body></html>`,
  );
/** Returns the folder that a site of one page gets. */
async function folderOf(text: string, code?: string): Promise<string> {
  const beside = start(code);
  beside.finish('a/', page('住民税', `<p>${text}</p>`));
  const { folder } = await beside.end([]);
  await beside.written;
  return folder;
}

test('ページは、できた順でなく、住所の順にならぶ', async () => {
  const beside = start();
  beside.finish('b/', page('料金', '<p>0円です。</p>'));
  beside.finish('404/', bytes('<head></head><main>ありません</main>'));
  beside.finish('a/', page('住民税', '<p>めやすです。</p>'));
  const { folder } = await beside.end(['場所']);
  const read = (name: string): unknown => JSON.parse(beside.read(folder.slice(1) + name));
  assert.deepEqual(
    (read('names.json') as PageWords[]).map(({ path }) => path),
    ['a/', 'b/'],
  );
  assert.deepEqual(read('readings.json'), [['じゆうみんぜい'], ['りようきん']]);
  assert.deepEqual(read('places.json'), ['場所']);
  assert.deepEqual(read('text/1.json') as Section[], [{ id: '', text: '0円です。' }]);
  assert.equal(beside.read(`${folder.slice(1)}session.js`), 'a');
  await beside.written;
  assert.match(beside.read('404.html'), /ありません/);
  assert.deepEqual(Object.values(read('pagefind/records.json') as object).sort(), [
    [0, ''],
    [1, ''],
  ]);
});

test('ページは、取りにいくものの置き場を知り、さがすためのおぼえ書きは持たない', async () => {
  const beside = start();
  beside.finish('a/', page('住民税', '<p data-pagefind-ignore>x</p>'));
  const { folder } = await beside.end([]);
  await beside.written;
  assert.match(folder, /^\/search\/[0-9a-f]{10}\/$/);
  const html = beside.read('a/index.html');
  assert.equal(beside.pages(folder).get('a/index.html'), html);
  assert.match(html, new RegExp(`data-folder="${folder}"`));
  assert.doesNotMatch(html, /search-|pagefind-ignore/);
});

test('置き場の名前は、中のものが同じなら同じで、文かプログラムがちがえば、ちがう', async () => {
  const name = await folderOf('めやすです。');
  assert.equal(await folderOf('めやすです。'), name);
  assert.notEqual(await folderOf('きまりです。'), name);
  assert.notEqual(await folderOf('めやすです。', 'b'), name);
});

test('それぞれのページは、使うスタイルだけになる', async () => {
  const beside = start();
  for (const title of ['料金', '住民税'])
    beside.finish(`${title}/`, page(title, '<p>x</p>', 'h1{a:b}.x{a:b}'));
  await beside.end([]);
  await beside.written;
  for (const title of ['料金', '住民税'])
    assert.match(
      beside.read(`${title}/index.html`),
      new RegExp(`<style>h1\\{a:b\\}</style>.*<h1>${title}`, 's'),
    );
});

test('紙に住所の絵がいるページのとなりにだけ、それを置く', async () => {
  const beside = start();
  beside.finish('plain/', page('料金', '<p>x</p>'));
  beside.finish('code/', page('料金', '<p>x</p>', 'h1{content:var(--address-code)}'));
  await beside.end([]);
  await beside.written;
  assert.match(beside.read('code/qr.svg'), /^<svg .*<path d="M/);
  assert.ok(!existsSync(`${beside.site}plain/qr.svg`));
});

test('こわれたページは、名前を言って止まり、待っている人を待たせない', async () => {
  const beside = start();
  beside.finish('b/', page('料金', '<p>0円です。</div>'));
  beside.finish('a/', page('住民税', '<p>めやすです。</p>'));
  await assert.rejects(beside.end([]), /\/b\/: /);
  await assert.rejects(beside.written, /\/b\/: /);
});
