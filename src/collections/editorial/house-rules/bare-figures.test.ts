import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareFigures } from './bare-figures.ts';
import { libraryOf, withGuide } from '../testing/fixtures.ts';

const found = (body: string) =>
  bareFigures(withGuide(body)).map(({ message }) => message.match(/「(.*?)」/)?.[1]);

test('数字と単位がじかに書かれていると、行をそえて知らせる', () => {
  const [fault] = bareFigures(withGuide('使えます。\n最長3年です。'));
  assert.equal(fault?.file, 'guides/fee.mdx');
  assert.equal(fault.line, 7);
  assert.match(fault.message, /「3年」/);
});

test('半角・全角・漢数字・範囲・万円・見出し・箇条書き・表を見のがさない', () => {
  assert.deepEqual(found('月9,300円です。'), ['9,300円']);
  assert.deepEqual(found('最長\uFF13年です。'), ['\uFF13年']);
  assert.deepEqual(found('最長三年です。'), ['三年']);
  assert.deepEqual(found('費用の一割です。'), ['一割']);
  assert.deepEqual(found('2〜4か月です。'), ['2〜4か月']);
  assert.deepEqual(found('3年6か月です。'), ['3年6か月']);
  assert.deepEqual(found('204万円です。'), ['204万円']);
  assert.deepEqual(found('定着率は70\uFF05です。'), ['70\uFF05']);
  assert.deepEqual(found('7か月目から使えます。'), ['7か月目']);
  assert.deepEqual(found('4月1日から使えます。'), ['4月1日']);
  assert.deepEqual(found('## 3年で終わり? {#end}'), ['3年']);
  assert.deepEqual(found('- 月に1回'), ['1回']);
  assert.deepEqual(found('| だれ | いくら |\n| --- | --- |\n| 単身 | 0円 |'), ['0円']);
  assert.deepEqual(found('<Ask whom="窓口" say="18歳ですが、使えますか" />'), ['18歳']);
});

test('事実で呼んだ数字、たとえばの中、単位のない数字はとがめない', () => {
  assert.deepEqual(found('最長<Fact id="period/max" unit="年" />です。'), []);
  assert.deepEqual(
    found('<Example>\n\n4月1日に就職した人は、10月1日から使えます。\n\n</Example>'),
    [],
  );
  assert.deepEqual(
    found('4つの区分があります。A型とB型。役割があります。一年中、相談できます。'),
    [],
  );
  assert.deepEqual(found('令和6年度報酬改定で変わりました。'), []);
});

test('たとえばの外に出たら、また調べる', () => {
  assert.deepEqual(found('<Example>\n\n3年です。\n\n</Example>\n\n5年です。'), ['5年']);
});

test('事実のすぐあとに単位を書くと知らせる', () => {
  const [fault] = bareFigures(withGuide('<Fact id="fee/cap" unit="円" />円です。'));
  assert.match(fault?.message ?? '', /単位が2つ/);
});

test('前書きとサービスの文も調べ、質問の題と aliases は見のがす', () => {
  const library = libraryOf({
    'faqs/a.mdx':
      '---\ntitle: 9,300円を払うの?\nfigure: fee/cap\nanswer: 3年です。\naliases: [3年, 3ヶ月]\n---\n',
    'services/a.yaml': 'name: 定着\nlength: 最長3年\n',
  });
  assert.deepEqual(
    bareFigures(library).map(({ file, line }) => `${file}:${line}`),
    ['faqs/a.mdx:4', 'services/a.yaml:2'],
  );
});

test('町の答えの数字は、町のもの', () => {
  const says = 'areas:\n  - localAnswers:\n      time.start: { says: 月2回までです。 }\n';
  assert.deepEqual(bareFigures(libraryOf({ 'local/machi.yaml': says })), []);
});

test('質問の題に数字があれば、どの事実の数字かを figure に書く', () => {
  const said = (front: string) =>
    bareFigures(libraryOf({ 'faqs/a.mdx': `---\n${front}\n---\n` }))
      .filter(({ file }) => file === 'faqs/a.mdx')
      .map(({ line, message }) => `${line} ${message}`);
  assert.deepEqual(said('title: 9,300円を払うの?'), [
    '2 題名に「9,300円」がありますが、figure がありません',
  ]);
  assert.deepEqual(said('title: 9,300円を払うの?\nfigure: fee/cap'), []);
  assert.deepEqual(said('title: 4月1日に就職したら?\nfigure: none'), []);
  assert.deepEqual(said('title: いくら払うの?'), []);
});
