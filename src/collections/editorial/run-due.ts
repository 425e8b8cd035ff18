/**
 * What is to be looked at again, when, and what to open for it: a line a folder and day, tabs between.
 * npm run due -- [calendar.ics]: the same as a file for a calendar
 */
import { writeFileSync } from 'node:fs';
import { buildDay } from '../../build-day.ts';
import { calendarFile } from '../../calendar-file.ts';
import { dueIn, whereToLook } from './due.ts';
import { readContent } from './read/read-content.ts';
import { readLibrary } from './read/library.ts';

const groups = dueIn(readLibrary(readContent('content'), buildDay)).map((due) => ({
  ...due,
  place: whereToLook(due),
  names: due.files.map((file) => `content/${file}`).join(' '),
}));
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.log(['日', '件数', 'ファイル', 'すること', '開くもの'].join('\t'));
  for (const { on, count, names, remedy, open } of groups)
    console.log([on, count, names, remedy, open.join(' ')].join('\t'));
} else {
  const appointments = groups.map(({ on, count, place, names, remedy, open }) => ({
    id: `due-${on}-${place.replace(/\W+/g, '-')}`,
    on,
    title: `見直し: ${place} (${count}件)`,
    note: [remedy, names, ...open].join('\n'),
  }));
  if (appointments.length)
    writeFileSync(file, calendarFile(appointments, `${buildDay.replaceAll('-', '')}T000000Z`));
  console.log(
    appointments.length
      ? `${file} に、見直しの日を${appointments.length}件書きました。`
      : '見直しの日は、ありません。',
  );
}
