import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the tests find the built site. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = process.env['SITE_TEST_DIST'] ?? `${root}dist/`;
/**
 * And with all that a place can bring along: a host that keeps it under a path, a list of offices, the edition of an invented
 * town, and the whole guide as one file.
 */
export const subPath = '/sub/path/';
export const edition = 'mihon-shi';
export const localDist = `${root}node_modules/.cache/local-site/`;

/** Where the pages say they are, when the operator has set nothing. */
export const ownAddress = 'http://localhost:4321';

// A worker reads the number its parent chose from the environment; two runs side by side do not meet.
const port = Number(
  (process.env['SITE_TEST_PORT'] ??= String(20_000 + 2 * (process.pid % 10_000))),
);
export const ports = { site: port, local: port + 1 };
export const siteAddress = `http://127.0.0.1:${ports.site}`;
export const localAddress = `http://127.0.0.1:${ports.local}${subPath}`;

export const isBuilt = (folder: string): boolean => existsSync(`${folder}index.html`);
