import { existsSync, readFileSync } from 'node:fs';
import { unnamedFolder } from './files.ts';

/** Returns the address of the last build's folder, of which its pages know; the unnamed one where nothing is built. */
export function builtFolder(output: URL): `/${string}` {
  const page = new URL('./search/index.html', output);
  const name =
    existsSync(page) && /\/search\/([0-9a-f]{10})\//.exec(readFileSync(page, 'utf8'))?.[1];
  return name ? `/search/${name}/` : unnamedFolder;
}
