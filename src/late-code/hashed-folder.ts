import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync } from 'node:fs';
import type { FilesByName } from '../built-pages/files-by-name.ts';

/**
 * Where pages look for what they fetch at a touch, the search's files and all later code, until the build knows what is in it: then
 * the folder, and the pages, get a name made of its contents. What is under that name never changes, and any cache may keep it.
 */
export const unnamedFolder: `/${string}` = '/search/index/';

/** The pattern of what the folder is called once it is built, 1f0c9a77e3; src/offline/worker.ts has it too, where no code of Node's can come along. */
export const hashPattern = '[0-9a-f]{10}';
export const builtName = new RegExp(`^${hashPattern}$`);

/**
 * Gives the folder its name. @param further files that will lie in it too
 * @param indexIsOf a hash of what makes its index, which itself comes later than all else
 */
export function nameFolder(
  output: URL,
  further: FilesByName,
  indexIsOf: string,
): `/search/${string}/` {
  const folder = new URL(`.${unnamedFolder}`, output);
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort())
    hash.update(file).update(readFileSync(new URL(file, folder)));
  for (const [name, content] of further) hash.update(name).update(content);
  const name = hash.update(indexIsOf).digest('hex').slice(0, 10);
  renameSync(folder, new URL(`./search/${name}/`, output));
  return `/search/${name}/`;
}

/** Returns a page that knows what the folder is called. */
export const withFolder = (html: string, folder: string): string =>
  html.replaceAll(unnamedFolder, folder);

/** Returns the address of the last build's folder, of which its pages know; the unnamed one where nothing is built. */
export function builtFolder(output: URL): `/${string}` {
  const page = new URL('./search/index.html', output);
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const [name] = foldersNamedIn(html);
  return name ? `/search/${name}/` : unnamedFolder;
}

/** Returns the built folders that pages name: ['1f0c9a77e3'], each once. */
export const foldersNamedIn = (html: string): string[] => [
  ...new Set(
    Array.from(html.matchAll(new RegExp(`/search/(${hashPattern})/`, 'g')), ([, name]) => name!),
  ),
];
