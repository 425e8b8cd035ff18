import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtName } from '../../src/late-code/hashed-folder.ts';
import { placesIn } from '../../src/offices/named-places.ts';
import { SearchEngine } from '../../src/search/rank/search-engine.ts';
import { dist, isBuilt } from './places.ts';

/** Returns the built site's search, which fetches its files from the disk, and the path of its folder. @throws where nothing is built */
export function searchOnDisk(): { engine: SearchEngine; folder: string } {
  if (!isBuilt(dist))
    throw new Error('dist/ がありません。先に npm run build をしてください(build the site first).');
  const folder = `${dist}search/${readdirSync(`${dist}search`).find((name) => builtName.test(name))}/`;
  const overNetwork = globalThis.fetch;
  globalThis.fetch = async (asked, how) => {
    const request = new Request(asked, how);
    return request.url.startsWith('file:')
      ? new Response(await readFile(fileURLToPath(request.url)))
      : overNetwork(asked, how);
  };
  globalThis.addEventListener ??= () => undefined;
  return { engine: new SearchEngine(pathToFileURL(folder).href, placesIn), folder };
}
