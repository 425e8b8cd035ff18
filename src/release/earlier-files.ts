import { cpSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersNamedIn } from '../late-code/hashed-folder.ts';

const textsOf = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * Returns what a build's own pages ask for of the files that are named after what is in them: 'search/1f0c9a77e3',
 * '_astro/index.DM_cdbqN.js'. What it had kept itself of an earlier one is not among them.
 */
export function hashedFilesOf(build: string): string[] {
  const pages = textsOf(build, '**/*.html').join('\n');
  const search = foldersNamedIn(pages);
  const scripts = filesIn(join(build, '_astro'));
  const asked = new Set<string>();
  // A file may ask for another.
  for (let texts = [pages]; texts.length;) {
    const further = scripts.filter(
      (name) => !asked.has(name) && texts.some((text) => text.includes(name)),
    );
    for (const name of further) asked.add(name);
    texts = further.map((name) => readFileSync(join(build, '_astro', name), 'utf8'));
  }
  return [...search.map((name) => `search/${name}`), ...[...asked].map((name) => `_astro/${name}`)]
    .filter((path) => existsSync(join(build, path)))
    .sort();
}

/** Returns which hashed files were not the same in the next build, once they lie beside its own: for pages that are open or in a cache. */
export function keepHashedFiles(from: string, to: string): string[] {
  const old = hashedFilesOf(from).filter((path) => !existsSync(join(to, path)));
  for (const path of old) cpSync(join(from, path), join(to, path), { recursive: true });
  return old;
}
