import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtName } from '../src/search/index/files.ts';
import { SearchEngine } from '../src/search/rank/search-engine.ts';
import { dist, isBuilt } from '../tests/setup/places.ts';

/** Returns the built site's search, which fetches its files from the disk, and the path of its folder. @throws where nothing is built */
export function engineOnDisk(): { engine: SearchEngine; folder: string } {
  if (!isBuilt(dist))
    throw new Error('dist/ がありません。先に npm run build をしてください(build the site first).');
  const folder = `${dist}search/${readdirSync(`${dist}search`).find((name) => builtName.test(name))}/`;
  globalThis.fetch = async (address) =>
    new Response(await readFile(fileURLToPath(new Request(address).url)));
  globalThis.addEventListener ??= () => undefined;
  return { engine: new SearchEngine(pathToFileURL(folder).href), folder };
}
