import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOf } from '../query/wording.ts';
import { keysOfRow, rowOf } from './page-words.ts';

test('名前のファイルは、問いを外した別名だけを持ち、鍵は、もとの名前の鍵と同じ', () => {
  const aliases = [
    'しゅうろうていちゃくしえん',
    '手帳なしでも使えますか?',
    '会社に渡すメモ',
    '7か月目',
  ];
  const headings = [['refused', 'ことわられたら、どうする?', '']] as const;
  const page = { path: 'a/', title: '手帳がなくても使える?', kind: '', topic: '', about: '' };
  const row = rowOf({ ...page, answer: '', aliases, headings, sections: [] });
  assert.deepEqual(row.aliases, [
    'しゅうろうていちゃくしえん',
    '手帳なしでも使え',
    '会社 渡すメモ',
    '7か月目',
  ]);
  assert.ok(!('sections' in row));
  const whole = [page.title, ...aliases, headings[0][1]].map((name) => {
    const { said, ours } = keysOf(name);
    return said === ours ? said : `${said} ${ours}`;
  });
  assert.deepEqual(keysOfRow(row), whole);
  assert.ok(whole.some((key) => key.includes(' ')) && whole.some((key) => !key.includes(' ')));
});
