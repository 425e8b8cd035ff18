import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtName, namesFile, readingsFile, textFile, unnamedFolder } from './files.ts';
import { rowOf, type PageText } from './page-words.ts';
import { pagefindFiles } from './pagefind-index.ts';
import { readerBeside } from './reading-beside.ts';

/** Writes everything that a search fetches, but its code, into a folder. `read` tells how names are read. */
export async function writeSearchFiles(
  pages: readonly PageText[],
  folder: URL,
  read = readerBeside(),
): Promise<void> {
  const rows = pages.map(rowOf);
  const [readings, text] = await Promise.all([read(rows), pagefindFiles(pages)]);
  const files: [name: string, content: unknown][] = [
    [namesFile, rows],
    [readingsFile, readings],
    ...pages.map(({ sections }, number) => [textFile(number), sections] as [string, unknown]),
    ...text,
  ];
  for (const [name, content] of files) {
    const path = fileURLToPath(new URL(name, folder));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  }
}

/** Returns the name that it gives the folder, and tells all pages: '1f0c9a77e3'. */
export async function nameFolder(output: URL): Promise<string> {
  const folder = new URL(`.${unnamedFolder}`, output);
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort())
    hash.update(file).update(await readFile(new URL(file, folder)));
  const name = hash.digest('hex').slice(0, 10);
  await rename(folder, new URL(`./search/${name}/`, output));
  for (const page of globSync('**/*.html', { cwd: output })) {
    const file = new URL(page, output);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replaceAll(unnamedFolder, `/search/${name}/`));
  }
  return name;
}

/** Returns the address of the last build's folder; the unnamed one where nothing is built. */
export function builtFolder(output: URL): `/${string}` {
  const search = new URL('./search/', output);
  const name = existsSync(search) && readdirSync(search).find((entry) => builtName.test(entry));
  return name ? `/search/${name}/` : unnamedFolder;
}
