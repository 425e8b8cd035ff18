import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCrisis, isHarm } from './hard-times.ts';

test('生きていたくない人のことばは、漢字でもかなでも話しことばでもわかる', () => {
  const said = [
    '死にたい',
    'しにたい',
    '死にたいです助けて',
    '消えてしまいたい',
    'きえたい',
    '自殺',
    '自傷',
    'リスカ',
    'ﾘｽｶ',
    'オーバードーズ',
    'OD',
    '飛び降りたい',
    '首を吊りたい',
    '生きてる意味がない',
    '生きていたくない',
    '生きるのがつらい',
    'いなくなりたい',
    'もう生きられない',
    'しぬ',
    '119',
    '119番',
    '命があぶない',
  ];
  for (const query of said) assert.ok(isCrisis(query), query);
});

test('ほかの相談は、命の話にしない', () => {
  const said = [
    'もう無理',
    'つかれた',
    '仕事を辞めたい',
    '何年生きる',
    '必死に働く',
    '消費税',
    '消える給付',
    '生きがい',
    '一生懸命',
    '料金',
    'トイレ',
    'modem',
    '飛び込み営業',
    '自己負担',
    'しにせ',
    '1190円',
    '11900',
    '寿命が短い',
  ];
  for (const query of said) assert.ok(!isCrisis(query), query);
});

test('暴力や死別の話には、料金や条件の案内を出さない', () => {
  for (const query of [
    '殴られた',
    'たたかれる',
    'お父さんがたたく',
    'パワハラ',
    'ぎゃくたい',
    '夫が亡くなった',
    '身内の不幸',
    '給料が払われない',
    'お金をとられた',
  ])
    assert.ok(isHarm(query), query);
  for (const query of ['料金', '戦う', '手帳をなくした', '受け取る', '触れ合い'])
    assert.ok(!isHarm(query), query);
});
