/**
 * Builds the site for the public, or says why not: npm run release -- [--trial] [--previous FOLDER]
 * A trial says the same and goes on. What is published now stays as it is until all is well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDay, todayInJapan } from '../build-day.ts';
import { readContent } from '../collections/editorial/read/read-content.ts';
import { readLibrary } from '../collections/editorial/read/library.ts';
import { site } from '../site.config.ts';
import { audit, knownFaults } from './audit.ts';
import { keepHashedFiles } from './earlier-files.ts';
import { localFiles, otherDay, unread, unsealed, unset } from './refusals.ts';

const { values } = parseArgs({
  options: {
    trial: { type: 'boolean', default: false },
    previous: { type: 'string', default: 'dist' },
  },
});
const next = 'dist-next';
const both = (folder: string) => [folder, `${folder}-hosts`];
const remove = (folders: readonly string[]) =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));

const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent', '--outDir', next], {
  stdio: 'inherit',
});
if (built.status !== 0) {
  remove(both(next));
  console.log('組み立てられませんでした。上の行を直して、もういちどしてください。');
  process.exit(1);
}

const library = readLibrary(readContent('content'), buildDay);
const faults = knownFaults(audit());
const refusals = [
  ...unset(site, library),
  ...localFiles(next),
  ...otherDay(buildDay, todayInJapan()),
  ...unread(library),
  ...unsealed(readFileSync('package-lock.json', 'utf8')),
  ...(faults ?? []),
];
if (!faults) console.log('注意 パッケージの欠陥の一覧は、npm から返事がなく、確かめていません。');
for (const { what, remedy } of refusals) console.log(`${what} → ${remedy}`);

if (refusals.length && !values.trial) {
  remove(both(next));
  console.log(
    `公開用にはできません(${refusals.length}件)。dist/ は前のままです。ためすだけなら npm run release -- --trial`,
  );
  process.exit(1);
}

if (existsSync(values.previous)) {
  const kept = keepHashedFiles(values.previous, next);
  console.log(
    kept.length
      ? `前の組み立て(${values.previous}/)から残したもの: ${kept.join('、')}`
      : `前の組み立て(${values.previous}/)と、名前のついたファイルは同じです。`,
  );
} else
  console.log(
    `注意 前の組み立て(${values.previous}/)がありません。開いたままのページは、読み直すまで、さがせないことがあります。`,
  );
remove(both('dist'));
both('dist').forEach((folder, i) => renameSync(both(next)[i]!, folder));
console.log(
  refusals.length
    ? 'ためしに組み立てました。上の行が残っているあいだ、dist/ は公開しないでください。'
    : 'dist/ を公開できます。置き方は docs/tasks/publish.md にあります。',
);
