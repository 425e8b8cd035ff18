import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { FinishedSite } from '../built-pages/finished-site.ts';
import { caddyFile, headersFile, nginxFiles } from './host-files.ts';
import { inlineCodeOf } from './inline-code.ts';
import type { PageCode } from './policy.ts';
import { headersOf } from './site-headers.ts';

/** Returns the Astro integration that writes what hosts send with the pages: `dist/_headers`, and for nginx and Caddy `dist-hosts/`. */
export function headers(finished: FinishedSite): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const site = headersOf(base, codeOf(finished.pages()), finished.folder().slice(1));
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

const codeOf = (pages: ReadonlyMap<string, string>): PageCode[] =>
  [...pages].sort().map(([file, html]) => ({
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    code: inlineCodeOf(html),
  }));

function write(folder: URL, name: string, text: string): void {
  mkdirSync(fileURLToPath(folder), { recursive: true });
  writeFileSync(new URL(name, folder), text);
}
