import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFolder } from '../at-a-touch/folder.ts';
import { caddyFile, headersFile, nginxFiles } from './host-files.ts';
import { inlineCodeOf } from './inline-code.ts';
import { headersOf } from './site-headers.ts';

/** Returns the Astro integration that writes what hosts send with the pages: `dist/_headers`, and for nginx and Caddy `dist-hosts/`. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const site = headersOf(base, pagesIn(dir), builtFolder(dir).slice(1));
        const { http, server } = nginxFiles(site);
        write(dir, '_headers', headersFile(site));
        const beside = new URL(`${dir.href.replace(/\/$/, '')}-hosts/`);
        write(beside, 'nginx-http.conf', http);
        write(beside, 'nginx-server.conf', server);
        write(beside, 'Caddyfile', caddyFile(site));
      },
    },
  };
}

const pagesIn = (folder: URL) =>
  globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      code: inlineCodeOf(readFileSync(new URL(file, folder), 'utf8')),
    }));

function write(folder: URL, name: string, text: string): void {
  mkdirSync(fileURLToPath(folder), { recursive: true });
  writeFileSync(new URL(name, folder), text);
}
