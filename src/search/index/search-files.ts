import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesFile, placesFile, readingsFile, textFile } from './files.ts';
import { namesBeside } from './names-beside.ts';
import type { PageText } from './page-words.ts';
import { pagefindFiles } from './pagefind-index.ts';

/** Writes everything that a search fetches, but its code, into a folder. `names` makes the files of names. */
export async function writeSearchFiles(
  pages: readonly PageText[],
  folder: URL,
  names = namesBeside(),
  places: unknown = [],
): Promise<void> {
  const [[rows, readings], text] = await Promise.all([names(pages), pagefindFiles(pages)]);
  const files: [name: string, content: unknown][] = [
    [namesFile, rows],
    [readingsFile, readings],
    [placesFile, places],
    ...pages.map(({ sections }, number) => [textFile(number), sections] as [string, unknown]),
    ...text,
  ];
  const paths = files.map(([name]) => fileURLToPath(new URL(name, folder)));
  for (const under of new Set(paths.map(dirname))) mkdirSync(under, { recursive: true });
  for (const [i, [, content]] of files.entries())
    writeFileSync(paths[i]!, content instanceof Uint8Array ? content : JSON.stringify(content));
}
