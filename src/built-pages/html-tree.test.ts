import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treeOf } from './html-tree.ts';

test('要素と文字を、書かれた順に、入れ子のまま返す', () => {
  const html =
    '<p class="a" hidden>1 &amp; 2<br>「<a href="/x/?a&gt;b">三</a>」</p><script>if (a < b) c("</p>")</script>';
  assert.deepEqual(treeOf(html), [
    {
      name: 'p',
      attributes: new Map([
        ['class', 'a'],
        ['hidden', ''],
      ]),
      children: [
        '1 & 2',
        { name: 'br', attributes: new Map(), children: [] },
        '「',
        { name: 'a', attributes: new Map([['href', '/x/?a>b']]), children: ['三'] },
        '」',
      ],
    },
  ]);
});

test('閉じていない要素、知らない文字の書き方では、止まる', () => {
  assert.throws(() => treeOf('<p><b>1</p>'), /<\/p> closes <b>/);
  assert.throws(() => treeOf('<p>1'), /<p> is not closed/);
  assert.throws(() => treeOf('<p>&hearts;</p>'), /&hearts;/);
});
