import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { namesBeside } from './names-beside.ts';
import { pageTextOf } from './page-text.ts';
import { readPages } from './pagefind-index.ts';
import { writeSearchFiles } from './search-files.ts';

/** Returns what makes the index of the built pages, into this folder: what they are called, in one file of ours, and their text, through Pagefind; and of the places that have offices. `called`: names of pages that are known before there are any. */
export function searchIndex(
  folder: string,
  places: unknown,
  called: readonly string[],
): AstroIntegration {
  let names: ReturnType<typeof namesBeside> | undefined;
  let read: ReturnType<typeof readPages>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // While content is read, one core is idle.
        if (command === 'build') names = namesBeside(called);
      },
      'astro:build:generated': ({ dir }) => {
        // In a process of its own, while copies are made.
        read = readPages(dir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = (await read).map(pageTextOf);
        await writeSearchFiles(pages, new URL(`.${folder}`, dir), names, places);
        await pagefind.close();
        logger.info(`${pages.length} pages`);
      },
    },
  };
}
