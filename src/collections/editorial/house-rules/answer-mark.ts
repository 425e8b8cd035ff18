import type { Fault } from '../read/fault.ts';
import { type Library, textOf } from '../read/library.ts';
import { markableKey, withHoles } from '../read/read-entry.ts';
import { lengthOf, shownText } from '../read/shown-text.ts';

/** What a reader takes in at a glance, and what fits a phone's line at the size of an answer, with what ends the phrase. */
const longest = 13;
const ends = /^[、。)]/;

/** Returns a fault on each answer without one place under the marker, short and in its first sentence: what to take away. */
export function marks(library: Library): Fault[] {
  return library.entries.flatMap((entry): Fault[] => {
    const key = markableKey(entry.collection);
    const text = key ? textOf(entry, key) : '';
    if (!key || !text) return [];
    const fail = (message: string, remedy: string) => [
      { file: entry.file, line: entry.lineOf(key), message, remedy },
    ];
    const [before = '', marked, ...after] = text.split('**');
    // The meaning of a word may do without.
    if (marked === undefined && key === 'definition') return [];
    if (marked === undefined || after.length !== 1)
      return fail(
        `${key} の目印「**」の組が、1つではありません`,
        '持ち帰ってほしい所を1つだけ、**6か月** のようにはさんでください',
      );
    const passage = { kind: 'front', line: 1, inExample: false, ...withHoles(marked, 1) } as const;
    const length = lengthOf(shownText(library, passage)) + (ends.test(after[0] ?? '') ? 1 : 0);
    if (length > longest)
      return fail(
        `目印「${marked}」が、あとの点もあわせて${length}字あります`,
        `${longest}字までにしてください`,
      );
    // There a line would break within the mark.
    if (/[、・()]/.test(marked.replace(/<[^>]*>/g, '')))
      return fail(
        `目印「${marked}」の中に、点かかっこがあります`,
        'そこで行が折れます。点やかっこのない所だけをはさんでください',
      );
    if (/[。?]/.test((before + marked).replace(/「[^」]*」/g, '')))
      return fail('目印が、最初の文の中にありません', '最初の文の中につけてください');
    return [];
  });
}
