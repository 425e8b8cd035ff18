/**
 * The editorial check, as `npm run lint` runs it:
 * npm run lint:words -- [content folder]
 */
import { buildDay } from '../../build-day.ts';
import { formatFault } from './read/fault.ts';
import { dueIn, formatLate } from './due.ts';
import { judge, withRuleNames, buildRules } from './house-rules/build-rules.ts';
import { readLibrary } from './read/library.ts';
import { isList } from './read/misplaced.ts';
import { readContent } from './read/read-content.ts';

const folder = (process.argv[2] ?? 'content').replace(/\/$/, '');
const library = readLibrary(readContent(folder), buildDay);

// Only mentioned: the calendar alone stops nothing.
const late = dueIn(library).filter(({ on }) => on < library.today);
for (const due of late) console.log(`注意 ${formatLate(due, folder)}`);

// The other rules read the lists of words as they load.
const canLoad = !library.unreadable.some(({ file }) => isList(file));
const rules = canLoad ? (await import('./house-rules/lint-rules.ts')).rules : buildRules;
const reports = judge(library, rules).filter(({ faults }) => faults.length > 0);
const found = withRuleNames(reports);
for (const fault of found) console.log(formatFault(fault, folder));

const read = `${library.entries.length}個のファイルを読みました。`;
const lateCount = late.reduce((sum, { count }) => sum + count, 0);
const reminder = lateCount ? `見直しの日をすぎたものが${lateCount}件あります。` : '';
if (found.length === 0) {
  console.log(`文章の検査: ${read}直すところはありません。${reminder}`);
} else {
  const counts = reports.map(({ name, faults }) => `${name} ${faults.length}`).join('、');
  console.log(`文章の検査: ${read}直すところが${found.length}件あります(${counts})。${reminder}`);
  process.exitCode = 1;
}
