import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { builtName } from '../src/late-code/hashed-folder.ts';
import { forEachEngine, site } from './engines/for-each-engine.ts';
import { hostHeaders } from './setup/host-headers.ts';
import { kindsOfPage } from './setup/pages.ts';
import { dist } from './setup/places.ts';

/** Of every template that is no kind by itself, one page. */
const others = [
  '/about/accessibility/',
  '/about/licenses/',
  '/about/offline/',
  '/changes/',
  '/changes/on/2027-04-01/',
  '/check/rules/',
  '/check/stories/',
  '/easy/',
  '/handout/',
  '/handout/blocks/',
  '/handout/company/',
  '/meeting/',
  '/meeting/together/',
  '/sources/shitei-kijun/',
];

const { notNginx } = await site();
if (notNginx) console.log(notNginx);

forEachEngine(
  'ヘッダー: どの種類のページも、検索も、チェックも、送ったヘッダーにそむかない',
  async (engine) => {
    const { breaches } = await site(engine.name);
    const earlier = (await breaches()).length;
    for (const path of [...kindsOfPage, ...others]) await engine.open(path);
    await engine.open('/guides/fee/');
    await engine.click('main a.sure');
    await engine.waitFor('.grounds');
    await engine.click('header summary');
    await engine.waitFor('header .copy');
    if (await engine.evaluate(() => 'serviceWorker' in navigator)) {
      await engine.click('header .copy button');
      await engine.waitFor(
        () => document.querySelector('header .copy p')!.textContent.includes('入りました'),
        30_000,
      );
      await engine.open('/about/offline/');
      await engine.waitFor('[data-remove]');
      await engine.click('[data-remove]');
      await engine.waitFor(() =>
        document.querySelector('.keep-copy [role="status"]')!.textContent.includes('消しました'),
      );
    }
    await engine.open('/search/#q=会議室の引っ越し');
    await engine.waitFor('.search-list a', 15_000);
    // Reports come one after the other: once a breach is told, what was before it would be, too.
    await engine.open('/about/');
    await engine.evaluate(() => document.body.setAttribute('style', 'color: red'));
    let told: readonly string[] = [];
    while (!told.length) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      told = (await breaches()).slice(earlier);
    }
    assert.deepEqual(
      [...new Set(told)].map((what) => what.replace(/^style-src(?:-attr)?: .*?(?= on)/, 'style')),
      ['style on /about/'],
    );
  },
);

void test('nginx: ヘッダー、キャッシュ、圧縮、404', { skip: notNginx ?? false }, async () => {
  const { address } = await site();
  const folder = readdirSync(`${dist}search`).find((name) => builtName.test(name))!;
  const meant = hostHeaders(dist);
  const ask = async (path: string) => {
    const { status, headers } = await fetch(address + path, { redirect: 'manual' });
    return { status, of: (name: string) => headers.get(name) };
  };
  for (const path of ['/', '/guides/fee/', '/check/', '/search/', '/about/']) {
    const { status, of } = await ask(path);
    assert.equal(status, 200, path);
    for (const [name, value] of Object.entries(meant(path)))
      assert.equal(of(name), value, `${path} ${name}`);
    assert.match(of('cache-control')!, /^public, max-age=\d{1,3}$/);
    assert.equal(of('content-encoding'), 'gzip');
    assert.equal(of('content-type'), 'text/html; charset=utf-8');
  }
  const missing = await ask('/nai/');
  assert.equal(missing.status, 404);
  assert.equal(
    missing.of('content-security-policy'),
    meant('/404.html')['Content-Security-Policy'],
  );
  for (const name of ['names.json', 'engine.js', 'furigana.txt']) {
    const file = await ask(`/search/${folder}/${name}`);
    assert.match(file.of('cache-control')!, /immutable/, name);
    assert.equal(file.of('content-encoding'), 'gzip', name);
    assert.match(file.of('content-type')!, /charset=utf-8$/, name);
  }
  const copy = await ask('/guides/fee/index.md');
  assert.equal(copy.of('content-type'), 'text/markdown; charset=utf-8');
  assert.equal(copy.of('content-encoding'), 'gzip');
  assert.equal(
    copy.of('x-content-type-options'),
    meant('/guides/fee/index.md')['X-Content-Type-Options'],
  );
  // What is not there yet may be there after the next build.
  assert.doesNotMatch((await ask(`/search/${folder}/nai.js`)).of('cache-control')!, /immutable/);
  const { status, of } = await ask('/guides/fee');
  assert.deepEqual([status, of('location')], [301, '/guides/fee/']);
});
