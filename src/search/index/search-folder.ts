import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesFile, placesFile, readingsFile, textFile, unnamedFolder } from './files.ts';
import { namesBeside } from './names-beside.ts';
import type { PageText } from './page-words.ts';
import type { PlaceRow } from './place-rows.ts';
import { pagefindFiles } from './pagefind-index.ts';

/** Writes everything that a search fetches, but its code, into a folder. `names` makes the files of names. */
export async function writeSearchFiles(
  pages: readonly PageText[],
  folder: URL,
  names = namesBeside(),
  places: readonly PlaceRow[] = [],
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

/** What <Searchable> told the index, and what parts it was to pass by: no reader needs it, and it is 0.2–0.45 kB of brotli a page. */
const toldToIndex =
  /<meta name="search-[^>]*>\s*|(?<=<[a-z][^<>]*) data-pagefind-(?!body)[\w-]+(?:="[^"]*")?/g;

/** Returns the name that it gives the folder, and tells all pages: '1f0c9a77e3'. */
export function nameFolder(output: URL): string {
  const folder = new URL(`.${unnamedFolder}`, output);
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort())
    hash.update(file).update(readFileSync(new URL(file, folder)));
  const name = hash.digest('hex').slice(0, 10);
  renameSync(folder, new URL(`./search/${name}/`, output));
  for (const page of globSync('**/*.html', { cwd: output })) {
    const file = new URL(page, output);
    const html = readFileSync(file, 'utf8');
    const light = html.replace(toldToIndex, '');
    writeFileSync(file, light.replaceAll(unnamedFolder, `/search/${name}/`));
  }
  return name;
}
