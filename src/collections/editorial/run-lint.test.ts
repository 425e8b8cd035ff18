import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./run-lint.ts', import.meta.url));

test('まちがいをファイルと行と直し方で言い、まとめの1行で終わり、1を返す', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'guides'));
  writeFileSync(
    join(folder, 'guides/fee.mdx'),
    '---\ntitle: 料金\ntopic: fee\nnextReview: "2026-01-01"\n---\n\n月に3回です。\n',
  );
  const { status, stdout } = spawnSync(process.execPath, [program, folder], {
    encoding: 'utf8',
    env: { ...process.env, BUILD_DAY: '2026-11-22' },
  });
  assert.equal(status, 1);
  assert.match(stdout, /^注意 .*guides\/fee\.mdx 1件: 見直しの日\(2026-01-01\)/m);
  assert.match(stdout, /guides\/fee\.mdx:7 \[じかの数字\] 「3回」が直接書かれています → /);
  assert.match(
    stdout.trimEnd().split('\n').at(-1) ?? '',
    /^文章の検査: 1個のファイルを読みました。直すところが\d+件あります/,
  );
});
