import type { Passage } from './body.ts';
import type { Remark } from './remark.ts';
import type { Library } from './library.ts';
import { lineAt } from './tags.ts';
import { officialNames, unusedWords } from './word-lists.ts';

/** Returns a remark on each word readers see that shuts them out, shouts or hides. */
export function words({ entries }: Library): Remark[] {
  return entries.flatMap(({ file, passages }) =>
    passages.flatMap((passage) => findIn(file, passage)),
  );
}

function findIn(file: string, { key, text, line }: Passage): Remark[] {
  const prose = officialNames.reduce(
    (rest, name) => rest.replaceAll(name, '_'.repeat(name.length)),
    text,
  );
  return unusedWords
    .filter(({ allowedInAliases }) => !(allowedInAliases && key === 'aliases'))
    .flatMap(({ word, remedy }) =>
      [...prose.matchAll(word)].map((match) => ({
        file,
        line: lineAt(text, match.index, line),
        message: `「${match[0]}」は使いません`,
        remedy,
      })),
    );
}
