import type { CollectionName } from '../schemas/index.ts';
import { entriesOf, type Library } from './library.ts';
import { isLong, longMost, sentencesOf } from './readability.ts';
import type { Remark } from './remark.ts';

/** Pages that readers read from beginning to end; of a question or a result they meet one sentence at a time. */
const pages: readonly CollectionName[] = [
  'guides',
  'faqs',
  'glossary',
  'steps',
  'services',
  'easy',
  'stories',
];

/** Returns a remark on each page with too many long sentences; one is never too many. */
export function longSentences(library: Library): Remark[] {
  return pages
    .flatMap((name) => entriesOf(library, name))
    .flatMap((entry): Remark[] => {
      const sentences = sentencesOf(library, [entry]);
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
