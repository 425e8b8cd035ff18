import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, normalise } from './normalise.ts';

const spelled = (variants: Record<string, string>) => {
  for (const [typed, ours] of Object.entries(variants)) assert.equal(normalise(typed), ours, typed);
};

test('全角・半角・大文字・空白をそろえる', () => {
  spelled({
    ＡＤＨＤ: 'adhd',
    ｼﾞｮﾌﾞｺｰﾁ: 'ジョブコーチ',
    '３年': '3年',
    ' お金  料金\n': 'お金 料金',
    '９，３００円': '9300円',
    '9,300円': '9300円',
  });
});

test('か月の書き方をそろえる', () => {
  for (const typed of ['6ヶ月', '６ヵ月', '6ケ月', '6カ月', '6箇月', '6ヶ月', '六か月', '6 か月'])
    assert.equal(normalise(typed), '6か月', typed);
  spelled({
    二十か月: '20か月',
    十二か月: '12か月',
    三年: '3年',
    '2年目': '2年目',
    一般: '一般',
    '3月': '3月',
  });
});

test('ちがう書き方を、ページの書き方にする', () => {
  spelled({
    障がい者手帳: '障害者手帳',
    障碍者手帳: '障害者手帳',
    引越し: '引っ越し',
    引っ越し: '引っ越し',
    引越した: '引っ越した',
    申込み方法: '申し込み方法',
    申込: '申し込み',
    申し込み: '申し込み',
    手続: '手続き',
    手続き: '手続き',
    引継ぎ: '引き継ぎ',
    手帳無し: '手帳なし',
    無料: '無料',
    '3万7200円': '37200円',
    '204万4千円': '2044000円',
    'ジョブコ―チ': 'ジョブコーチ',
  });
});

test('何度そろえても同じ', () => {
  for (const typed of [
    '引越し',
    '申込み',
    '6ヶ月',
    '3万7200円',
    '障がい',
    'ジョブコ―チ',
    '一人で',
    '二十二か月',
  ])
    assert.equal(normalise(normalise(typed)), normalise(typed), typed);
});

test('かなのちがいと記号をならす', () => {
  for (const typed of [
    'ジョブコーチ',
    'じょぶこーち',
    'ｼﾞｮﾌﾞｺｰﾁ',
    'じよぶこち',
    'ジョブ・コーチ',
    'ジョブ コーチ!',
  ])
    assert.equal(fold(typed), 'じよぶこち', typed);
  assert.equal(fold('!?🙂 …'), '');
});

test('話しことばの、お・ちゃう・てるを、書きことばにそろえる', () => {
  const spelled = {
    お給料を使っちゃう: '給料を使ってしまう',
    休んじゃった: '休んでしまった',
    働いてるのに: '働いているのに',
    ご家族: '家族',
  };
  for (const [said, ours] of Object.entries(spelled)) assert.equal(normalise(said), ours);
  for (const same of ['お金', 'お茶', '捨てる', 'てちょう', 'ちゃんと', 'チャット', '辞めてもらう'])
    assert.equal(normalise(same), same);
});
