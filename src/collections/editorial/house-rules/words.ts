import type { Passage } from '../read/read-body.ts';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import { lineAt } from '../read/tags.ts';
import { officialNames, unusedWords } from '../read/word-lists.ts';

/** Returns a fault on each word readers see that shuts them out, shouts or hides. */
export function words({ entries }: Library): Fault[] {
  return entries.flatMap((entry) => entry.passages.flatMap((passage) => findIn(entry, passage)));
}

function findIn({ file, collection }: Entry, { key, kind, text, line }: Passage): Fault[] {
  const prose = officialNames.reduce(
    (rest, name) => rest.replaceAll(name, '_'.repeat(name.length)),
    text,
  );
  return unusedWords
    .filter(({ allowedInAliases }) => !(allowedInAliases && key === 'aliases'))
    .filter(({ allowedInTitles }) => !(allowedInTitles && (key === 'title' || kind === 'heading')))
    .filter((unused) => unused.in?.includes(collection) ?? true)
    .filter(({ butNot }) => !butNot?.includes(file))
    .flatMap(({ word, remedy }) =>
      [...prose.matchAll(word)].map((match) => ({
        file,
        line: lineAt(text, match.index, line),
        message: `「${match[0]}」は使いません`,
        remedy,
      })),
    );
}
