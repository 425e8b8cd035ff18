import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the built pages into dist/pagefind/. A page without data-pagefind-body is left out. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ja' });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
        const { page_count, errors: reading } = await index.addDirectory({ path: fileURLToPath(dir) });
        const { errors: writing } = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        await pagefind.close();
        const failed = [...reading, ...writing];
        if (failed.length) throw new Error(`Pagefind failed: ${failed.join(', ')}`);
        logger.info(`${page_count} pages indexed`);
      },
    },
  };
}
