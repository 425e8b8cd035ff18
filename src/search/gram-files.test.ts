import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesFor, fileOf, gramFilesOf, heldIn } from './gram-files.ts';
import { gramsOf } from './grams.ts';

const page = (path: string, title: string, answer = '') => ({
  path,
  title,
  kind: 'ガイド',
  topic: path,
  about: '',
  answer,
  aliases: [],
  headings: [],
});

test('どの片も、名前から決まるファイルにあり、ページの番号に戻る', () => {
  const files = gramFilesOf([page('a', '料金'), page('b', '手帳', '料金の話です。')]);
  const list = files[fileOf('料金', files.length)]!.grams['料金']!;
  assert.equal(list[0], 2);
  const { best } = heldIn(list);
  assert.deepEqual(
    best.map(([number]) => number),
    [0, 1],
  );
  assert.ok(best[0]![1] > best[1]![1]);
});

test('サイトが大きくなっても、1つの片の下のページは増えつづけず、1つのファイルも太らない', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    page(`p${i}`, i === 777 ? '定着支援' : `定着支援の、とても長い題名${i}`),
  );
  const files = gramFilesOf(many);
  const list = files[fileOf('定着', files.length)]!.grams['定着']!;
  assert.equal(list[0], 1000);
  assert.ok(list.length <= 65);
  const heldOf = (gram: string) => heldIn(files[fileOf(gram, files.length)]!.grams[gram] ?? []);
  assert.equal(candidatesFor([gramsOf('定着支援')], heldOf, 1000)[0], 777);
  const sizes = files.map(({ grams }) =>
    Object.values(grams).reduce((sum, { length }) => sum + length, 0),
  );
  assert.ok(Math.max(...sizes) < 4000, String(Math.max(...sizes)));
});
