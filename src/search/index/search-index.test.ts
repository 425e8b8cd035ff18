import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { indexBeside } from './search-index.ts';
import type { PageWords, Section } from './page-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-beside-'));
after(() => rmSync(folder, { recursive: true }));
const place = pathToFileURL(`${folder}/`);

const page = (title: string, text: string): string =>
  `<meta name="search-title" content="${title}"><meta name="search-kind" content="ことば"><meta name="search-topic" content="flow">` +
  `<main><article data-pagefind-body><h1>${title}</h1>${text}</article></main>`;

test('ページは、できた順でなく、住所の順にならぶ', async () => {
  const index = indexBeside([]);
  index.take('b/', page('料金', '<p>0円です。</p>'));
  index.take('404.html', '<main>ありません</main>');
  index.take('a/', page('住民税', '<p>めやすです。</p>'));
  assert.deepEqual(await index.write(place, ['場所']), [2]);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
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

test('こわれたページは、名前を言って止まる', async () => {
  const index = indexBeside([]);
  index.take('b/', page('料金', '<p>0円です。</div>'));
  index.take('a/', page('住民税', '<p>めやすです。</p>'));
  await assert.rejects(index.write(place, []), /\/b\/: /);
});
