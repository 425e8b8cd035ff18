import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliases } from './aliases.ts';
import { wordsOfSubstance } from './alias-words.ts';
import { withGuide } from '../testing/fixtures.ts';

const broken = (body: string, ...names: string[]) =>
  aliases(withGuide(body, `title: 料金の話\naliases: ${JSON.stringify(names)}`)).map(
    ({ message }) => message.match(/aliases の「([^」]*)」/)?.[1],
  );

test('聞きたいことを言うことばだけを見る', () => {
  assert.deepEqual(wordsOfSubstance('料金が上がった'), ['料金', '上がる']);
  assert.deepEqual(wordsOfSubstance('どうしたらいいですか'), []);
  assert.deepEqual(wordsOfSubstance('りょうきんをはらう'), ['料金', '払う']);
});

test('ページの文にないことばの alias は、名前を言ってとがめる', () => {
  assert.deepEqual(broken('毎月、料金を払います。', '毎月の支払い', 'ボーナスの申告'), [
    'ボーナスの申告',
  ]);
  const [fault] = aliases(withGuide('払います。', 'title: 料金の話\naliases: [ボーナスの申告]'));
  assert.match(fault?.message ?? '', /「ボーナス」「申告」/);
  assert.equal(`${fault?.file}:${fault?.line}`, 'guides/fee.mdx:3');
});

test('かな、活用、できる言い方、同じ意味の一覧のことばなら、約束を守っている', () => {
  assert.deepEqual(
    broken('上司に伝わることは、ありません。', '上司にばれる', 'じょうしにばれる'),
    [],
  );
  assert.deepEqual(broken('費用が上がります。', '料金が上がった', 'りょうきん'), []);
  assert.deepEqual(broken('休むときの話です。', '休めない'), []);
  assert.deepEqual(
    broken('手続きには、受給者証が要ります。', 'じゅきゅうしゃしょうのてつづき'),
    [],
  );
});
