import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAloud } from '../../reading/dictionary.ts';
import { readingsOf } from './readings.ts';

const page = (title: string, ...aliases: string[]) => ({
  path: title,
  title,
  kind: 'ことば',
  topic: '',
  about: '',
  answer: '',
  aliases,
  headings: [],
});

test('漢字のことばを、辞書でよむ', () => {
  for (const [text, reading] of Object.entries({
    住民税: 'ジュウミンゼイ',
    一人暮らし: 'ヒトリグラシ',
    合理的配慮: 'ゴウリテキハイリョ',
  }))
    assert.equal(readAloud(text), reading);
});

test('よみは名前の順にならび、かなの名前と、もう書いてあるよみは空になる', () => {
  assert.deepEqual(readingsOf([page('受給者証', 'じゅきゅうしゃしょう', '住民税', 'くらし')]), [
    ['', '', 'じゆうみんぜい', ''],
  ]);
});
