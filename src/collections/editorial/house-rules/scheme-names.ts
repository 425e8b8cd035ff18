import { entriesOf, textOf, type Library } from '../read/library.ts';
import { easyWords, officialNames } from '../read/word-lists.ts';

/** Returns the names that may run to four kanji and more: those of laws, of the glossary, and of the list of easy words; the longest first. */
export function schemeNames(library: Library): string[] {
  const terms = entriesOf(library, 'glossary').flatMap((term) =>
    textOf(term, 'term').split(/[()]/),
  );
  return [...officialNames, ...terms, ...easyWords.names]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}
