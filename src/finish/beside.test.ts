import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { PageWords, Section } from '../search/index/page-words.ts';
import { finishBeside } from './beside.ts';

const folder = mkdtempSync(join(tmpdir(), 'finish-beside-'));
after(() => rmSync(folder, { recursive: true }));
const place = pathToFileURL(`${folder}/search/`);
const start = () => finishBeside({ called: [], output: pathToFileURL(`${folder}/`).href });

const bytes = (html: string) => new TextEncoder().encode(html).buffer;
const page = (title: string, text: string, styles = '') =>
  bytes(
    `<html><head><link rel="canonical" href="https://example.jp/${title}/"><meta name="search-title" content="${title}"><meta name="search-kind" content="ことば"><meta name="search-topic" content="flow"><style>${styles}</style></head>` +
      `<body><main><article data-pagefind-body><h1>${title}</h1>${text}</article></main></body></html>`,
  );

test('ページは、できた順でなく、住所の順にならぶ', async () => {
  const beside = start();
  await Promise.all([
    beside.finish('b/', page('料金', '<p>0円です。</p>')),
    beside.finish('404.html', bytes('<head></head><main>ありません</main>')),
    beside.finish('a/', page('住民税', '<p>めやすです。</p>')),
  ]);
  assert.equal((await beside.write(place, ['場所'])).pages, 2);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, place), 'utf8'));
  assert.deepEqual(
    (read('names.json') as PageWords[]).map(({ path }) => path),
    ['a/', 'b/'],
  );
  assert.deepEqual(read('readings.json'), [['じゆうみんぜい'], ['りようきん']]);
  assert.deepEqual(read('places.json'), ['場所']);
  assert.deepEqual(read('text/1.json') as Section[], [{ id: '', text: '0円です。' }]);
  assert.deepEqual(Object.values(read('pagefind/records.json') as object).sort(), [
    [0, ''],
    [1, ''],
  ]);
});

test('それぞれのページは、使うスタイルだけになって、頼んだ順にもどる', async () => {
  const beside = start();
  const sheet = 'h1{a:b}.x{a:b}';
  const finished = await Promise.all(
    ['料金', '住民税'].map((title) => beside.finish(`${title}/`, page(title, '<p>x</p>', sheet))),
  );
  const [first, second] = finished.map((one) => new TextDecoder().decode(one));
  assert.match(first!, /<style>h1\{a:b\}<\/style>.*<h1>料金/s);
  assert.match(second!, /<style>h1\{a:b\}<\/style>.*<h1>住民税/s);
});

test('紙に住所の絵がいるページのとなりにだけ、それを置く', async () => {
  const beside = start();
  await beside.finish('plain/', page('料金', '<p>x</p>'));
  await beside.finish('code/', page('料金', '<p>x</p>', 'h1{content:url(qr.svg)}'));
  await beside.write(place, []);
  assert.match(readFileSync(join(folder, 'code/qr.svg'), 'utf8'), /^<svg .*<path d="M/);
  assert.ok(!existsSync(join(folder, 'plain/qr.svg')));
});

test('こわれたページは、名前を言って止まり、待っている人を待たせない', async () => {
  const beside = start();
  await beside.finish('b/', page('料金', '<p>0円です。</div>'));
  await assert.rejects(beside.finish('a/', page('住民税', '<p>めやすです。</p>')), /\/b\/: /);
  await assert.rejects(beside.write(place, []), /\/b\/: /);
});
