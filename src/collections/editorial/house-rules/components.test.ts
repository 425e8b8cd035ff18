import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownComponents } from './components.ts';
import { withGuide } from '../testing/fixtures.ts';

const messages = (body: string, front?: string) =>
  knownComponents(withGuide(body, front)).map(({ message }) => message);

test('知らない部品と HTML の印を知らせる', () => {
  assert.match(messages('<Facts id="fee/cap" />です。')[0] ?? '', /<Facts>/);
  assert.match(messages('改行<br />します。')[0] ?? '', /<br>/);
});

test('前書きで使えるのは Fact と HiredOn だけ', () => {
  assert.match(
    messages('はい。', 'answer: はい。<Basis id="fee/household" />')[0] ?? '',
    /<Basis>/,
  );
  assert.deepEqual(messages('はい。', 'answer: <Fact id="period/max" unit="年" />です。'), []);
});

test('足りない属性、よけいな属性、手引きにない値を知らせる', () => {
  assert.equal(messages('<Fact id="fee/cap" />です。').length, 1);
  assert.equal(messages('<Basis id="fee/household" unit="円" />').length, 1);
  assert.equal(messages('<HiredOn date="2026-04-01" show="first" />から').length, 1);
  assert.equal(messages('<FeeExample rate="96" />').length, 1);
  assert.equal(messages('<Caution name="a">\n\n注意。\n\n</Caution>').length, 1);
});

const unread = (body: string) => withGuide(body).unreadable;

test('閉じ忘れ、閉じ方のちがい、組のくいちがいを、行をそえて知らせる', () => {
  const [open] = unread('はい。\n\n<Example>\n\n例です。');
  assert.match(`${open?.line} ${open?.message}`, /^8 <Example> と組になるもの/);
  const [crossed] = unread('<Example>\n\n<NextStep>\n\n</Example>\n\n</NextStep>');
  assert.match(`${crossed?.line} ${crossed?.message}`, /^10 <\/Example> と組になるもの/);
  assert.match(unread('<Basis id="fee/household">')[0]?.remedy ?? '', /<Basis … \/> と閉じて/);
  assert.match(messages('<Example />')[0] ?? '', /閉じ方/);
  assert.match(messages('<Basis id="fee/household"></Basis>')[0] ?? '', /閉じ方/);
});

test('はだかの波かっこと山かっこを知らせる', () => {
  assert.match(messages('{円}です。')[0] ?? '', /「{」/);
  assert.match(messages('a < b')[0] ?? '', /「<」/);
  assert.match(messages('はい。', 'answer: \uFF1CFact id="a" />です')[0] ?? '', /「\uFF1C」/);
  assert.match(unread('はい。\n{円')[0]?.message ?? '', /「{」/);
  assert.match(unread('<Fact id=x />')[0]?.message ?? '', /「<」/);
});

test('手引きどおりの部品はとがめない', () => {
  const body = `## いくら? {#cost}

<Term id="koushin">更新</Term>は<Fact id="period/renewal" unit="年" />ごと。<Basis id="fee/household" />
<FeeExample rate="95" />、<HiredOn date="2026-04-01" show="first-day" />から。

<Caution title="まちがえやすいこと">

- 上限です

</Caution>

<Figure name="timeline" />
<FeeTable />
<CompareTable services="teichaku ikou jobcoach" />
<CompareTable services="teichaku ikou" rows="purpose cost" />
<Lanes services="ikou teichaku" />
<Ask whom="窓口" say="使えますか" drawing="clerk" />`;
  assert.deepEqual(messages(body), []);
});
