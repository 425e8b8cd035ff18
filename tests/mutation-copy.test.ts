import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from './setup/places.ts';

test('規則の検査が読む content/ のフォルダーは、npm run mutation の写しにもある', () => {
  const read = globSync('src/rules/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/'(?:\.\.\/)+content\/(\w+)\//g)].map(
      ([, folder]) => folder,
    ),
  );
  const [, copied = ''] = /content\/\{(.+?)\}/.exec(
    readFileSync(`${root}stryker.config.mjs`, 'utf8'),
  )!;
  assert.deepEqual([...new Set(read)].sort(), copied.split(',').sort());
});
