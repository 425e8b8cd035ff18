/**
 * What one query finds and why, in the last build: npm run search -- 'どんなことば'
 * Shows how the query is read, the names that fit, and what stands first in the end.
 */
import { readFileSync } from 'node:fs';
import type { PageWords } from '../src/search/index/page-words.ts';
import { isHarm } from '../src/search/query/hard-times.ts';
import { keywords } from '../src/search/query/text-words.ts';
import { keysOf } from '../src/search/query/wording.ts';
import { Names } from '../src/search/rank/names.ts';
import { dist, isBuilt } from './setup/places.ts';
import { searchOnDisk } from './setup/search-on-disk.ts';

const query = process.argv.slice(2).join(' ');
if (!query) {
  console.error("ことばを書いてください: npm run search -- 'どんなことば'");
  process.exit(1);
}

if (!isBuilt(dist)) {
  console.error('dist/ がありません。先に npm run build をしてください。');
  process.exit(1);
}
const { engine, folder } = searchOnDisk();
const names = new Names(JSON.parse(readFileSync(`${folder}names.json`, 'utf8')) as PageWords[]);
const { said, ours, apart } = keysOf(query);
const found = await engine.search(query);
const ofText = {
  unneeded: 'どれも名前にあることばなので、さがしていない',
  searched: 'さがした',
  failed: 'さがせなかった',
};
const yes = (is: boolean) => (is ? 'はい' : 'いいえ');
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

console.log(`「${query}」
くらべる形: ${said} / このサイトのことばで: ${ours} / 主題を外して: ${apart}
本文でさがすことば: ${keywords(query).join('、')}(本文: ${ofText[found.text]})
もしかして: ${found.near.join('、') || 'なし'} 命: ${yes(found.crisis)} 暴力や死別: ${yes(isHarm(query))} こたえ: ${yes(found.answered)}

名前の合い方(点、合うわりあい、合った名前):`);
for (const { score, fit, page, name, heading } of names.rank(query).slice(0, 8))
  console.log(
    `${score.toFixed(3)}  ${fit.toFixed(2)}  ${page.path}${heading ? `#${heading}` : ''}  「${name}」`,
  );
console.log('\n出るページ:');
for (const { path, title, excerpt } of found.items)
  console.log(`${path}  ${textOf(title)}\n    ${textOf(excerpt)}`);
