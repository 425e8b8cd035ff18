import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Returns what serves, in `astro dev` where there is no build, the index of the last one from dist/search/, so that search works there too. */
export function serveBuiltIndex(folder: URL) {
  return async (
    { url = '' }: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const name = url.replace(/\?.*$/, '').slice(1);
    if (!/^[0-9a-f]{10}\/[\w/-]+(\.[\w-]+)+$/.test(name)) return next();
    try {
      const file = await readFile(new URL(name, folder));
      response.setHeader(
        'Content-Type',
        name.endsWith('.js')
          ? 'text/javascript'
          : name.endsWith('.json')
            ? 'application/json'
            : 'application/octet-stream',
      );
      response.end(file);
    } catch {
      // Nothing built yet: not found, and the search says what to do.
      response.statusCode = 404;
      response.end();
    }
  };
}
