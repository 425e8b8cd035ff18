import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled } from './compile.ts';
import { listFrom, readingsIn } from './listed.ts';

const list = listFrom(
  compiled(
    {
      支援: 'しえん',
      '障害者|就業': 'しょうがいしゃ|しゅうぎょう',
      学校: 'がっこう',
      者: { もの: 'ほか', しゃ: '〜者' },
      行: { い: ['行く', '行っ'], おこな: ['行う', '決定を行っ'] },
      月: { つき: 'ほか', がつ: '#月', げつ: 'か月' },
      日: { ひ: 'ほか', にち: '#日' },
      '1日': { ついたち: '月1日' },
      '2日': { ふつか: '2日' },
      人: { ひと: 'ほか' },
      会: { あ: '会う' },
    },
    '学校人日月行会',
  ),
);
/** 「支援(しえん)」 */
const shown = (text: string) => {
  let at = 0;
  return (
    readingsIn(text, list)
      .map(([start, end, reading]) => {
        const before = text.slice(at, start);
        at = end;
        return `${before}${text.slice(start, end)}(${reading})`;
      })
      .join('') + text.slice(at)
  );
};

test('長いことばから読み、最後の1字は、その所の読みで読む', () => {
  assert.equal(shown('支援を、学校で'), '支援(しえん)を、学校(がっこう)で');
  assert.equal(shown('支援者の人'), '支援(しえん)者(しゃ)の人(ひと)');
  assert.equal(shown('障害者就業支援'), '障害者(しょうがいしゃ)就業(しゅうぎょう)支援(しえん)');
});

test('所で、読みが決まる。長い所が先', () => {
  assert.equal(shown('行く、行った'), '行(い)く、行(い)った');
  assert.equal(shown('決定を行った'), '決定を行(おこな)った');
  assert.equal(shown('6月、6か月、月'), '6月(がつ)、6か月(げつ)、月(つき)');
});

test('数字は、その数のときだけ、いっしょに読む', () => {
  assert.equal(shown('4月1日、1日、2日'), '4月(がつ)1日(ついたち)、1日(にち)、2日(ふつか)');
  assert.equal(shown('12日、120日、その日'), '12日(にち)、120日(にち)、その日(ひ)');
});

test('一覧にないことばと、ほかの漢字のとなりの1字には、読みがない', () => {
  assert.equal(shown('人材と会社'), '人材と会社');
  assert.equal(shown('鬱'), '鬱');
});

test('3年までの漢字だけのことばは、やさしい', () => {
  assert.deepEqual(
    readingsIn('学校の支援', list).map(([, , , easy]) => easy),
    [true, false],
  );
});

test('まちがった書き方は、ことばを言って止まる', () => {
  assert.throws(() => compiled({ 月: { がつ: '日' } }, ''), /「月」の「がつ」/);
  assert.throws(() => compiled({ 月: 'ガツ' }, ''), /「月」の「ガツ」/);
  assert.throws(() => compiled({ '障害|者': 'しょうがいしゃ' }, ''), /「障害\|者」/);
});
