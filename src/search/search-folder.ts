import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { folderName, unnamedFolder } from './search-folder-name.ts';

/** Gives the folder its name, and tells all pages. Answers the name. */
export async function nameFolder(output: URL, gramFiles: number): Promise<string> {
  const folder = new URL(`.${unnamedFolder}`, output);
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort())
    hash.update(file).update(await readFile(new URL(file, folder)));
  const name = folderName(hash.digest('hex').slice(0, 10), gramFiles);
  await rename(folder, new URL(`./search/${name}/`, output));
  for (const page of globSync('**/*.html', { cwd: output })) {
    const file = new URL(page, output);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replaceAll(unnamedFolder, `/search/${name}/`));
  }
  return name;
}

/** The address of the last build's folder; the unnamed one where nothing is built. */
export function builtFolder(output: URL): `/${string}` {
  const search = new URL('./search/', output);
  const name =
    existsSync(search) && readdirSync(search).find((entry) => /^[0-9a-f]{10}-\d+$/.test(entry));
  return name ? `/search/${name}/` : unnamedFolder;
}
