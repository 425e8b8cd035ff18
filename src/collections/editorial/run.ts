/**
 * The editorial check, as `npm run lint` runs it:
 * node src/collections/editorial/run.ts [content folder]
 */
import { buildDay } from '../../build-day.ts';
import { formatFinding } from './finding.ts';
import { judge, named } from './form.ts';
import { readLibrary } from './library.ts';
import { readContent } from './read-content.ts';
import { rules, warnings } from './rules.ts';

const folder = (process.argv[2] ?? 'content').replace(/\/$/, '');
const library = readLibrary(readContent(folder), buildDay);

const late = judge(library, warnings).flatMap(({ findings }) => findings);
for (const finding of late) console.log(`注意 ${formatFinding(finding, folder)}`);

const reports = judge(library, rules).filter(({ findings }) => findings.length > 0);
const found = named(reports);
for (const finding of found) console.log(formatFinding(finding, folder));

const read = `${library.entries.length}個のファイルを読みました。`;
const reminder = late.length ? `見直しの日をすぎたものが${late.length}件あります。` : '';
if (found.length === 0) {
  console.log(`文章の検査: ${read}直すところはありません。${reminder}`);
} else {
  const counts = reports.map(({ name, findings }) => `${name} ${findings.length}`).join('、');
  console.log(`文章の検査: ${read}直すところが${found.length}件あります(${counts})。${reminder}`);
  process.exitCode = 1;
}
