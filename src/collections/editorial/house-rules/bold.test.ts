import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bold } from './bold.ts';
import { withGuide } from '../testing/fixtures.ts';

const messages = (body: string, front?: string) =>
  bold(withGuide(body, front)).map(({ message }) => message);

test('かっこや句読点に接して、太字にならない印を知らせる', () => {
  const spoiled = [
    '**「受給者証」**が要ります。',
    '**受給者証(証明)**が',
    'これは**「受給者証」**です。',
    '**要ります。**次に',
    '使えるのは**<Fact id="period/max" unit="年" />**です',
    '** 受給者証**が',
  ];
  for (const text of spoiled) assert.equal(messages(text).length, 1, text);
});

test('組にならない印と、前書きや題の中の印を知らせる', () => {
  assert.match(messages('**受給者証が要ります。')[0] ?? '', /組に/);
  assert.match(messages('はい。', 'who: これは**大切**です')[0] ?? '', /そのまま/);
  assert.match(messages('<Caution title="**大切**">\n\n注意。\n\n</Caution>')[0] ?? '', /そのまま/);
});

test('かなや漢字で始まり終わる太字はよい', () => {
  assert.deepEqual(
    messages(
      '**受給者証**が要ります。「**手帳**」は、**なくても**(ふつうは)使えます。**ジョブコーチー**と。',
    ),
    [],
  );
});
