import { entriesOf, type Library } from '../read/library.ts';
import { isLong, judged, longMost, sentencesOfEntries } from './readability.ts';
import type { Fault } from '../read/fault.ts';

/** Of a question or a result of the check, readers meet one sentence at a time. */
const pages = judged.filter((name) => name !== 'check' && name !== 'questions');

/** Returns a fault on each page with too many long sentences; one is never too many. */
export function longSentences(library: Library): Fault[] {
  return pages
    .flatMap((name) => entriesOf(library, name))
    .flatMap((entry): Fault[] => {
      const sentences = sentencesOfEntries(library, [entry]);
      const long = sentences.filter(({ text }) => isLong(text));
      if (long.length <= Math.max(1, longMost * sentences.length)) return [];
      return [
        {
          file: entry.file,
          line: long[0]!.line,
          message: `30字をこえる文が、${sentences.length}文のうち${long.length}あります`,
          remedy: `${100 * longMost} %までにしてください(npm run report:reading)`,
        },
      ];
    });
}
