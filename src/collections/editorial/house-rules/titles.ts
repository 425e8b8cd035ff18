import type { Fault } from '../read/fault.ts';
import { entriesOf, textOf, type Library } from '../read/library.ts';

const titled = ['guides', 'easy', 'faqs', 'glossary', 'steps', 'sources'] as const;

/** Returns a fault on each title that two pages of a sort have: readers could not tell them apart, nor could a search engine. */
export function titles(library: Library): Fault[] {
  return titled.flatMap((collection) => {
    const key = collection === 'glossary' ? 'term' : 'title';
    const byTitle = Map.groupBy(entriesOf(library, collection), (entry) => textOf(entry, key));
    return [...byTitle].flatMap(([title, [first, ...others]]) =>
      others.map(({ file, lineOf }) => ({
        file,
        line: lineOf(key),
        message: `${key}「${title}」が、content/${first?.file} と同じです`,
        remedy: 'どちらかを、ちがいが分かる名前に変えてください(同じページなら1つにまとめる)',
      })),
    );
  });
}
