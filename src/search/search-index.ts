import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Plugin } from 'vite';
import { serveBuiltIndex } from './built-index.ts';
import { nameFilesOf } from './name-files.ts';
import { pageTextOf } from './page-text.ts';
import { readPages, writePagefind } from './pagefind-index.ts';
import { rareWordsOf } from './rare-words.ts';
import { unnamedFolder } from './search-folder-name.ts';
import { nameFolder } from './search-folder.ts';
import { writeFiles } from './write-files.ts';

/** Makes the index of the built pages: what they are called, in small files of ours, and their text, through Pagefind. */
export function searchIndex(): AstroIntegration {
  let output = new URL('file:///');
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [searchCode()] } });
      },
      'astro:config:done': ({ config }) => {
        output = config.outDir;
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}/search`, serveBuiltIndex(new URL('search/', output)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = new URL(`.${unnamedFolder}`, dir);
        const pages = (await readPages(dir)).map(pageTextOf).sort(byTopic);
        const names = nameFilesOf(pages.map(({ sections: _, ...words }) => words), { rare: rareWordsOf(pages) });
        await writeFiles(names.files, folder);
        await writePagefind(pages, folder);
        await pagefind.close();
        logger.info(`${pages.length} pages in search/${await nameFolder(dir, names.gramFiles)}/`);
      },
    },
  };
}

/** Pages on one topic stand side by side: they are asked for together. */
function byTopic(a: { topic: string; path: string }, b: { topic: string; path: string }): number {
  const [one, other] = [`${a.topic} ${a.path}`, `${b.topic} ${b.path}`];
  return one < other ? -1 : Number(one > other);
}

/** Bundles what the field loads on first use, under the address that SearchBox.astro names. */
function searchCode(): Plugin {
  return {
    name: 'search-code',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = fileURLToPath(new URL('search-session.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: `${unnamedFolder}session.js`.slice(1), preserveSignature: 'strict' });
    },
  };
}
