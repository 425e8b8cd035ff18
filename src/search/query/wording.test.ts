import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './normalise.ts';
import { keysOf, sameWords, stretches } from './wording.ts';

test('ことばの表: 同じことばは、表に1回だけ', () => {
  const seen = new Map<string, string>();
  for (const line of sameWords) {
    for (const key of new Set(line.split(' ').map(fold))) {
      assert.ok(key, `空のことばがあります: ${line}`);
      assert.equal(seen.get(key), undefined, `「${key}」が2つの行にあります: ${line}`);
      seen.set(key, line);
    }
  }
});

test('ことばの表: どの行にも、言いかえがある', () => {
  assert.deepEqual(
    sameWords.filter((line) => line.split(' ').length < 2),
    [],
  );
});

test('かなと言いかえを、ページのことばにする', () => {
  const ours = {
    てちょうがない: '手帳がない',
    りようりょう: '料金',
    じゅきゅうしゃしょうってなに: '受給者証',
    夫の給料: '配偶者収入',
    しごとをやめたい: '仕事を辞めたい',
    '0円で使える': '無料使える',
  };
  for (const [typed, key] of Object.entries(ours))
    assert.equal(keysOf(typed).ours, fold(key), typed);
});

test('助詞をはさむ言い方も、1つのことばとして読む', () => {
  const ours = { 職場に戻りたい: '復職', 支援機関の職員です: '支援者', 仕事に戻る: '復職' };
  for (const [typed, key] of Object.entries(ours))
    assert.equal(keysOf(typed).ours, fold(key), typed);
});

test('つづけて書いたA型とB型は、どちらもことば', () => {
  assert.ok(stretches('A型B型').every(({ known }) => known));
});

test('ことばの途中を、ことばと取りちがえない', () => {
  for (const typed of ['大丈夫', '9300円', '工夫する', 'きっと', 'あはは'])
    assert.ok(
      stretches(typed).every(({ known }) => !known),
      typed,
    );
});

test('サイト全体の主題は、ほかのことばがあれば外す', () => {
  assert.equal(keysOf('定着支援の料金').apart, '料金');
  assert.equal(keysOf('定着支援').apart, '定着支援');
  assert.equal(keysOf('職場定着支援').apart, '職場定着支援');
  assert.equal(keysOf('就労定着率').apart, '就労定着率');
});
