import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { build, type Plugin, type Rolldown } from 'vite';
import { serveBuiltIndex } from './built-index.ts';
import { pageTextOf } from './page-text.ts';
import { shortened } from '../../styles/short-styles.ts';
import { readPages } from './pagefind-index.ts';
import { unnamedFolder } from './files.ts';
import { namesBeside } from './names-beside.ts';
import type { PlaceRow } from './place-rows.ts';
import { nameFolder, writeSearchFiles } from './search-folder.ts';

/** Returns what makes the index of the built pages: what they are called, in one file of ours, and their text, through Pagefind; and of the places that have offices. `watch` sees all code that readers get; `called`: names of pages that are known before there are any. */
export function searchIndex(
  places: readonly PlaceRow[],
  watch: () => Plugin,
  called: readonly string[],
): AstroIntegration {
  let output = new URL('file:///');
  let base = '/';
  let names: ReturnType<typeof namesBeside> | undefined;
  let read: ReturnType<typeof readPages>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // While content is read, one core is idle.
        if (command === 'build') names = namesBeside(called);
        updateConfig({ vite: { plugins: [searchCode(watch), watch()] } });
      },
      'astro:config:done': ({ config }) => {
        output = config.outDir;
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}/search`, serveBuiltIndex(new URL('search/', output), base));
      },
      'astro:build:generated': ({ dir }) => {
        // In a process of its own, while copies are made.
        read = readPages(dir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = new URL(`.${unnamedFolder}`, dir);
        const pages = (await read).map(pageTextOf);
        await writeSearchFiles(pages, folder, names, places);
        await pagefind.close();
        logger.info(`${pages.length} pages in search/${nameFolder(dir)}/`);
      },
    },
  };
}

/** Bundles what pages load at a first touch, under the addresses that they know: search, the grounds of a sentence, one part on paper, the copy to keep, the days of a hiring, offices on paper, a paper of one's own, the file of an edition. They share no code: that would be a file more. */
function searchCode(watch: () => Plugin): Plugin {
  return {
    name: 'search-code',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      await Promise.all(
        (
          [
            ['../../check/first-dates/first-dates.ts', 'first-dates.js'],
            ['../../components/offices/chosen-offices.ts', 'offices.js'],
            ['../../components/handout/editor.ts', 'handout.js'],
            ['../../components/local/open-edition.ts', 'edition.js'],
            ['../../components/page/part-actions.ts', 'part.js'],
            ['../../offline/keep.ts', 'keep.js'],
          ] as const
        ).map(async ([from, name]) => {
          const source = await bundledAlone(from, watch);
          this.emitFile({ type: 'asset', fileName: unnamedFolder.slice(1) + name, source });
        }),
      );
      for (const [source, name] of [
        ['../field/search-session.ts', 'session.js'],
        ['../field/search-worker.ts', 'engine.js'],
        ['../../components/page/sure-panel.ts', 'grounds.js'],
      ] as const) {
        const id = fileURLToPath(new URL(source, import.meta.url));
        this.emitFile({
          type: 'chunk',
          id,
          fileName: unnamedFolder.slice(1) + name,
          preserveSignature: 'strict',
        });
      }
    },
  };
}

/** Returns a module with all it imports as one file. Chunks would share pieces: the days a file of 10 kB with the check's code. */
async function bundledAlone(source: string, watch: () => Plugin): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [watch(), shortened()],
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(source, import.meta.url)),
        preserveEntrySignatures: 'strict',
        treeshake: { moduleSideEffects: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
