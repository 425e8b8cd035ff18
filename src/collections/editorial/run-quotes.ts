/**
 * Holds every quote of the facts against a folder of statute texts, one `<law>.md` a statute:
 * npm run quotes -- FOLDER
 * Without the folder it says so and is content; a quote that is not found word for word fails.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../../build-day.ts';
import { readLibrary } from './read/library.ts';
import { compareQuotes, readStatute } from './quotes.ts';
import { readContent } from './read/read-content.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.log(
    `条文と照らしていません(${folder === undefined ? 'フォルダを書いてください: npm run quotes -- フォルダ' : `「${folder}」がありません`})。`,
  );
  process.exit();
}

const files = globSync('*.md', { cwd: folder }).filter((file) => file !== 'README.md');
const statutes = new Map(
  files.map((file) => [
    file.replace(/\.md$/, ''),
    readStatute(readFileSync(join(folder, file), 'utf8')),
  ]),
);
const { found, wrong, lacking } = compareQuotes(
  readLibrary(readContent('content'), buildDay).facts,
  statutes,
);

for (const { id, law, article, problem } of wrong)
  console.log(
    `content/facts/${id}.yaml: ${law} ${article} ${problem} → quote と article を直してください`,
  );
for (const [law, count] of lacking)
  console.log(`${law}.md がフォルダにないので、引用${count}件を照らしていません`);
const all = [...lacking.values()].reduce((sum, count) => sum + count, found + wrong.length);
console.log(
  `条文の引用${all}件: 条文のとおり${found}件、見つからない${wrong.length}件、法令がない${all - found - wrong.length}件(法令${lacking.size}本)。`,
);
if (wrong.length) process.exitCode = 1;
