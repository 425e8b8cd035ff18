import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yamlFrom } from './quick-yaml.ts';

test('同じことばが2つあるときは、ファイルと行を言う', () => {
  const twice = 'words:\n  地図: ちず\n  地図: ちず\n';
  assert.throws(
    () => yamlFrom('words/furigana.yaml', twice),
    /content\/words\/furigana\.yaml: .*line 3/s,
  );
  assert.deepEqual(yamlFrom('words/furigana.yaml', 'words:\n  地図: ちず\n'), {
    words: { 地図: 'ちず' },
  });
});
