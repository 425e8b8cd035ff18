import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Where pages look for what they fetch at a touch, the search's files and all later code, until the build knows what is in it: then
 * the folder, and the pages, get a name made of its contents. What is under that name never changes, and any cache may keep it.
 */
export const unnamedFolder: `/${string}` = '/search/index/';

/** The pattern of what the folder is called once it is built, 1f0c9a77e3; src/offline/ has it too, whose worker is a script by itself. */
export const hashPattern = '[0-9a-f]{10}';
export const builtName = new RegExp(`^${hashPattern}$`);

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
