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
  /** While pages are made, one core is idle. */
  const begin = {
    name: 'search-names',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart: () => void (names = namesBeside(called)),
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [begin] } });
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
