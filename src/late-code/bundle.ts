import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import { shortened } from '../styles/short-styles.ts';
import { unnamedFolder } from './hashed-folder.ts';
import { serveBuilt } from './serve-built.ts';

/** Returns the Astro integration that bundles what pages load at a touch. `watch` sees all code that readers get. */
export function lateCode(watch: () => Plugin): AstroIntegration {
  let output = new URL('file:///');
  let base = '/';
  let bundled: ReturnType<typeof bundles> | undefined;
  return {
    name: 'late-code',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [code(() => bundled!), watch()] } });
      },
      'astro:config:done': ({ config }) => {
        output = config.outDir;
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': () => {
        // While pages are bundled: Rolldown leaves this thread idle then.
        bundled = bundles(watch);
        // Said where it is waited for.
        bundled.catch(() => undefined);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}/search`, serveBuilt(new URL('search/', output), base));
      },
    },
  };
}

/** Returns what pages load at a first touch, bundled, under the names that they know: the days of a hiring, offices on paper, a paper of one's own, the file of an edition, one part on paper, the copy to keep. They share no code: that would be a file more. */
const bundles = (watch: () => Plugin) =>
  Promise.all(
    (
      [
        ['../components/first-dates/first-dates.ts', 'first-dates.js'],
        ['../components/offices/chosen-offices.ts', 'offices.js'],
        ['../components/handout/editor.ts', 'handout.js'],
        ['../components/local/open-edition.ts', 'edition.js'],
        ['../components/page/part-actions.ts', 'part.js'],
        ['../offline/keep-form.ts', 'keep.js'],
      ] as const
    ).map(async ([from, name]) => [name, await bundledAlone(from, watch)] as const),
  );

/** Adds to the site what is bundled, and what shares code: the search and the grounds of a sentence. */
function code(bundled: () => ReturnType<typeof bundles>): Plugin {
  return {
    name: 'late-code',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      for (const [name, source] of await bundled())
        this.emitFile({ type: 'asset', fileName: unnamedFolder.slice(1) + name, source });
      for (const [source, name] of [
        ['../search/field/search-session.ts', 'session.js'],
        ['../components/search/engine-worker.ts', 'engine.js'],
        ['../components/page/sure-panel.ts', 'grounds.js'],
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
