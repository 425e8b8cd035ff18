import type { AstroIntegration } from 'astro';
import { indexBeside, type IndexBeside } from './index-beside.ts';
import { shortenPagefind } from './pagefind-code.ts';
import { takePages } from './pages-made.ts';

/** Returns what makes the index of the built pages, into this folder: what they are called, in one file of ours, and their text, through Pagefind; and of the places that have offices. `called`: names of pages that are known before there are any. */
export function searchIndex(
  folder: string,
  places: unknown,
  called: readonly string[],
): AstroIntegration {
  let index: IndexBeside;
  let written: ReturnType<IndexBeside['write']>;
  const folderIn = (dir: URL) => new URL(`.${folder}`, dir);
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
        written = index.write(folderIn(dir), places);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await written;
        shortenPagefind(folderIn(dir));
        logger.info(`${pages} pages`);
      },
    },
  };
}
