import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createSiteServer } from './static-server.ts';

describe('できたサイトを見せるサーバー', () => {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  const server = createSiteServer({ root, base: '/sub/', compress: true });

  before(async () => {
    mkdirSync(join(root, 'fee'));
    writeFileSync(join(root, 'fee/index.html'), '<p>料金</p>');
    writeFileSync(join(root, '404.html'), '<p>ありません</p>');
    writeFileSync(join(root, 'index.pagefind'), 'binary');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  const ask = (path: string, accepted = '') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        const { port } = server.address() as AddressInfo;
        get(
          { port, host: '127.0.0.1', path, headers: { 'accept-encoding': accepted } },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('end', () =>
              resolve({
                status: response.statusCode!,
                headers: response.headers,
                body: Buffer.concat(parts),
              }),
            );
          },
        ).on('error', reject);
      },
    );

  it('フォルダーの住所に、そのindex.htmlを返す', async () => {
    const { status, headers, body } = await ask('/sub/fee/?a=1');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(String(body), '<p>料金</p>');
  });

  it('終わりの / がないときは、ある住所へ送る', async () => {
    const { status, headers } = await ask('/sub/fee');
    assert.equal(status, 301);
    assert.equal(headers.location, '/sub/fee/');
  });

  it('ない住所、道すじの外、フォルダーの外には、404のページを返す', async () => {
    for (const path of [
      '/sub/nothing/',
      '/fee/',
      '/sub/../../etc/passwd',
      '/sub/%2e%2e/%2e%2e/etc/passwd',
      '/sub/%',
    ]) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.equal(String(body), '<p>ありません</p>', path);
    }
  });

  it('知らない種類のファイルは、そのままのバイトで返す', async () => {
    const { headers, body } = await ask('/sub/index.pagefind', 'br');
    assert.equal(headers['content-type'], 'application/octet-stream');
    assert.equal(headers['content-encoding'], undefined);
    assert.equal(String(body), 'binary');
  });

  it('ブラウザーが読める形でちぢめる', async () => {
    const asBrotli = await ask('/sub/fee/', 'gzip, br');
    assert.equal(asBrotli.headers['content-encoding'], 'br');
    assert.equal(String(brotliDecompressSync(asBrotli.body)), '<p>料金</p>');
    const asGzip = await ask('/sub/fee/', 'gzip');
    assert.equal(asGzip.headers['content-encoding'], 'gzip');
    assert.equal(String(gunzipSync(asGzip.body)), '<p>料金</p>');
  });
});
