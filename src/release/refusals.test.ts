import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readLibrary } from '../collections/editorial/read/library.ts';
import { knownFaults } from './audit.ts';
import { hashedFilesOf, keepHashedFiles } from './earlier-files.ts';
import { localFiles, otherDay, unread, unsealed, unset, type Refusal } from './refusals.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(folder, { recursive: true }));
const put = (files: Readonly<Record<string, string>>, name: string): string => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, file, '..'), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return join(folder, name);
};
const said = (refusals: readonly Refusal[] | undefined) =>
  refusals?.map(({ what, remedy }) => `${what} → ${remedy}`).join('\n');
const library = (files: Readonly<Record<string, string>> = {}) =>
  readLibrary(new Map(Object.entries(files)), '2026-11-22');

describe('公開をことわるわけ', () => {
  const site = { base: '/', publisher: '○○市', contact: 'a@example.jp', edition: undefined };
  const address = 'https://example.jp';

  it('書いていないものを、まとめて言う', () => {
    assert.deepEqual(unset({ ...site, address }, library()), []);
    const nothing = { ...site, address: 'http://localhost:4321', publisher: undefined };
    const all = said(unset({ ...nothing, contact: undefined }, library()))!;
    for (const name of ['SITE_ADDRESS', 'SITE_PUBLISHER', 'SITE_CONTACT'])
      assert.match(all, new RegExp(name));
    for (const here of ['LOCALHOST:8080', '127.0.1.1', '0.0.0.0:80', '[::1]:4321'])
      assert.match(
        said(unset({ ...site, address: `https://${here}` }, library()))!,
        /SITE_ADDRESS/,
      );
  });

  it('きょうでない日の値は、公開しない', () => {
    assert.deepEqual(otherDay('2026-11-22', '2026-11-22'), []);
    assert.match(said(otherDay('2026-11-22', '2026-11-23'))!, /2026-11-22 → BUILD_DAY を消して/);
  });

  it('版には名前と連絡先があるが、見本の版はことわる', () => {
    const bare = { ...site, address, publisher: undefined, contact: undefined, edition: 'machi' };
    assert.deepEqual(unset(bare, library({ 'local/machi.yaml': 'invented: false\n' })), []);
    assert.match(
      said(unset(bare, library({ 'local/machi.yaml': 'invented: true\n' })))!,
      /見本の版/,
    );
  });

  it('見直しの日がすぎたものを、1行で言う', () => {
    const guide = (day: string) => `---\nnextReview: "${day}"\n---\n`;
    const late = { 'guides/a.mdx': guide('2026-11-21'), 'guides/b.mdx': guide('2026-11-22') };
    assert.match(
      said(unread(library(late)))!,
      /1件あります: content\/guides\/a\.mdx → npm run due/,
    );
  });

  it('ハッシュのないパッケージを言う', () => {
    const lock = {
      packages: { '': {}, 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': {} },
    };
    assert.match(said(unsealed(JSON.stringify(lock)))!, /1個あります: b →/);
  });

  it('この端末の住所があるファイルを言う', () => {
    const local = {
      'a/index.html': 'http://localhost:4321/',
      'a/index.md': '[a](http://127.0.0.1/)',
      _headers: 'Location: http://[::1]:4321/',
    };
    const build = put({ ...local, 'b.xml': 'https://example.jp', 'c.md': 'localhosts' }, 'local');
    assert.match(
      said(localFiles(build))!,
      /3個のファイルにあります: _headers、a\/index\.html、a\/index\.md →/,
    );
  });

  it('重い欠陥だけを言い、聞けなかったときは、聞けなかったと分かる', () => {
    const faults = { a: { severity: 'high' }, b: { severity: 'low' }, c: { severity: 'critical' } };
    assert.match(said(knownFaults(JSON.stringify({ vulnerabilities: faults })))!, /: a、c →/);
    assert.deepEqual(knownFaults('{"vulnerabilities":{}}'), []);
    for (const failed of ['{"message":"405"}', 'npm error', ''])
      assert.equal(knownFaults(failed), undefined);
  });
});

describe('前の組み立てのファイルを残す', () => {
  const before = put(
    {
      'index.html':
        '<site-search data-folder="/search/aaaaaaaaaa/"><script src="/_astro/index.1.js">',
      '_astro/index.1.js': 'import("./qr.1.js")',
      '_astro/qr.1.js': 'picture',
      '_astro/index.0.js': 'of an earlier build',
      'search/aaaaaaaaaa/names.json': '[]',
      'search/0000000000/names.json': '[]',
    },
    'before',
  );

  it('そのページが読むものだけで、その前の組み立てのものは残さない', () => {
    assert.deepEqual(hashedFilesOf(before), [
      '_astro/index.1.js',
      '_astro/qr.1.js',
      'search/aaaaaaaaaa',
    ]);
  });

  it('次の組み立てにないものだけを足す', () => {
    const next = put(
      { 'index.html': '', '_astro/index.1.js': '', 'search/bbbbbbbbbb/names.json': '[]' },
      'next',
    );
    assert.deepEqual(keepHashedFiles(before, next), ['_astro/qr.1.js', 'search/aaaaaaaaaa']);
    assert.deepEqual(readdirSync(join(next, 'search')).sort(), ['aaaaaaaaaa', 'bbbbbbbbbb']);
  });
});
