import { readFileSync, writeFileSync } from 'node:fs';
import { minifySync } from 'vite';

/** Writes Pagefind's own code, among the files of a search, without its spaces and its names: 9.9 kB of brotli for 12.1. */
export function shortenPagefind(folder: URL): void {
  const file = new URL('pagefind/pagefind.js', folder);
  const { code } = minifySync('pagefind.js', readFileSync(file, 'utf8'), { module: true });
  writeFileSync(file, code);
}
