import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOfPage } from './texts-of-page.ts';

test('1つのかたまりの文は1つ。名前は、書いたままで、文に入らない', () => {
  const html =
    '<body><p>支援<b>員</b>の話</p><h3 class="x" data-as-written>千代田<small>ちよだ</small></h3><p>運営 <span data-as-written>山田会</span>です。何人</p>';
  assert.deepEqual(textsOfPage(html), ['支援員の話', '運営', 'です。何人']);
});
