import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';
import { takePages } from '../../built-pages/pages-made.ts';
import type { Told } from './worker.ts';

/** Returns what makes the index of the built pages, into this folder: what they are called, in one file of ours, and their text, through Pagefind; and of the places that have offices. `called`: names of pages that are known before there are any. */
export function searchIndex(
  folder: string,
  places: unknown,
  called: readonly string[],
): AstroIntegration {
  let index: ReturnType<typeof indexBeside>;
  let written: ReturnType<typeof index.write>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        index = indexBeside(called);
        takePages(index.take);
      },
      'astro:build:generated': ({ dir }) => {
        // While copies are made.
        written = index.write(new URL(`.${folder}`, dir), places);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [pages] = await written;
        shortenPagefind(new URL(`.${folder}`, dir));
        logger.info(`${pages} pages`);
      },
    },
  };
}

/** Returns who takes each page as it is made and, in the end, writes all that a search fetches but its code: in a worker, beside the build. */
export function indexBeside(called: readonly string[]) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: called });
  // A build that fails before all pages are there has to end.
  worker.unref();
  const ended = once(worker, 'exit').then((): never => {
    throw new Error('The worker that makes the search index has ended.');
  });
  const written = Promise.race([once(worker, 'message') as Promise<[number]>, ended]);
  // Said where it is waited for.
  written.catch(() => undefined);
  return {
    take: (path: string, html: string) => worker.postMessage({ path, html } satisfies Told),
    /** @throws what was wrong with a page */
    write(folder: URL, places: unknown): Promise<[pages: number]> {
      worker.ref();
      worker.postMessage({ folder: folder.href, places } satisfies Told);
      return written;
    },
  };
}

/** Writes Pagefind's own code, among the files of a search, without its spaces and its names: 9.9 kB of brotli for 12.1. */
export function shortenPagefind(folder: URL): void {
  const file = new URL('pagefind/pagefind.js', folder);
  const { code } = minifySync('pagefind.js', readFileSync(file, 'utf8'), { module: true });
  writeFileSync(file, code);
}
