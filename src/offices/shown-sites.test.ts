import assert from 'node:assert/strict';
import { test } from 'node:test';
import { places } from './places-of-japan.ts';
import { readList } from './read-list.ts';
import { shownSites } from './shown-sites.ts';
import { inventedList, inventedRows } from './testing/invented-list.ts';

const sites = [
  ['見本法人A', 'https://a.example/tokyo/'],
  ['見本法人A', 'http://a.example/osaka/index.html'],
  ['見本法人B', 'https://shared.example/b/'],
  ['見本法人C', 'https://shared.example/c/'],
  ['見本法人D', 'https://d.example/only/'],
] as const;

test('1つの法人がいくつもの事業所をのせるサイトは、入口だけを書く。ほかは、ぜんぶ書く', () => {
  const rows = inventedRows.map((row, i) => {
    const [法人の名称 = '', 事業所URL = ''] = sites[i] ?? [];
    return { ...row, 法人の名称, 事業所URL };
  });
  const list = Buffer.from(inventedList(rows));
  const { offices } = readList(list, 'wamnet-2025-03-teichaku.csv', places);
  const shown = shownSites(offices);
  assert.deepEqual(
    new Set(offices.map((office) => shown(office))),
    new Set(['a.example', 'shared.example/b', 'shared.example/c', 'd.example/only']),
  );
});
