import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hashPattern } from './hashed-folder.ts';

const isFile = new RegExp(`^${hashPattern}/[\\w/-]+(\\.[\\w-]+)+$`);

/** Code is that of today. */
const sources: Readonly<Record<string, string>> = {
  'session.js': 'search/field/search-session.ts',
  'engine.js': 'components/search/engine-worker.ts',
};

/** Returns what serves, in `astro dev` where there is no build, the folder of the last one from dist/search/, so that search works there too. */
export function serveBuilt(folder: URL, base: string) {
  return async (
    { url = '' }: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const name = url.replace(/\?.*$/, '').slice(1);
    if (!isFile.test(name)) return next();
    const source = sources[name.slice(11)];
    const file = source
      ? `export * from '${base}/src/${source}'`
      : await readFile(new URL(name, folder)).catch(() => undefined);
    // Nothing built yet: not found, and the search says what to do.
    if (file === undefined) response.statusCode = 404;
    else if (name.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
    response.end(file);
  };
}
