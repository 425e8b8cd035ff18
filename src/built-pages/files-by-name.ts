import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files below one folder by their names in it. */
export type FilesByName = readonly (readonly [name: string, content: string | Uint8Array])[];

/** Writes files below a folder, which need not be there. */
export function writeFiles(folder: URL, files: FilesByName): void {
  const paths = files.map(([name]) => fileURLToPath(new URL(name, folder)));
  for (const under of new Set(paths.map(dirname))) mkdirSync(under, { recursive: true });
  for (const [i, [, content]] of files.entries()) writeFileSync(paths[i]!, content);
}
