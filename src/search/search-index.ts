import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Plugin } from 'vite';
import { serveBuiltIndex } from './built-index.ts';
import { pageWordsOf, type Fragment, type PageWords } from './page-words.ts';
import { sessionFile } from './session-file.ts';

/** Labels and marks that would stand in the middle of an excerpt; ruby's readings would break words in two. */
const notText = ['rt', 'rp', 'a.basis', '.answer b'];

/** Indexes the built pages into dist/pagefind/, and writes their titles and aliases beside it as words.json. */
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
        output = new URL('pagefind/', config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}pagefind`, serveBuiltIndex(output));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ja', excludeSelectors: notText });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
        const { errors: reading } = await index.addDirectory({ path: fileURLToPath(dir) });
        const { errors: writing } = await index.writeFiles({ outputPath: fileURLToPath(output) });
        await pagefind.close();
        const failed = [...reading, ...writing];
        if (failed.length) throw new Error(`Pagefind failed: ${failed.join(', ')}`);
        await removeUnused(output);
        const pages = await wordsOfPages(new URL('fragment/', output));
        const words = JSON.stringify(pages);
        await writeFile(new URL('words.json', output), words);
        logger.info(`${pages.length} pages indexed, words.json ${words.length} characters`);
      },
    },
  };
}

/** Pagefind's own fields and its worker: 0.4 MB that nothing here asks for. */
async function removeUnused(output: URL): Promise<void> {
  const unused = (await readdir(output)).filter((name) => /^pagefind-.*\.(js|css)$/.test(name));
  await Promise.all(unused.map((name) => rm(new URL(name, output))));
}

/** Bundles what the field loads on first use, under the address that SearchBox.astro names. */
function searchCode(): Plugin {
  return {
    name: 'search-code',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('search-session.ts', import.meta.url)), fileName: sessionFile.slice(1), preserveSignature: 'strict' });
    },
  };
}

/** The row of every page that Pagefind indexed, by address. */
async function wordsOfPages(fragments: URL): Promise<PageWords[]> {
  const names = (await readdir(fragments)).filter((name) => name.endsWith('.pf_fragment'));
  const pages = await Promise.all(
    names.map(async (name) => pageWordsOf(name.replace('.pf_fragment', ''), contentOf(await readFile(new URL(name, fragments))))),
  );
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A fragment file: gzip around a signature and JSON (Pagefind 1.6). */
function contentOf(file: Buffer): Fragment {
  const text = (file[0] === 0x1f ? gunzipSync(file) : file).toString('utf8');
  const signature = 'pagefind_dcd';
  if (!text.startsWith(signature)) throw new Error('Pagefind has changed its fragment files: see src/search/search-index.ts');
  return JSON.parse(text.slice(signature.length)) as Fragment;
}
