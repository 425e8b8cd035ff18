import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import type { FinishedSite } from '../built-pages/finished-site.ts';
import { packFolder, newestFile, packFile, workerFile, type Newest } from './copy.ts';
import { site } from '../site.config.ts';
import { pack } from './pack.ts';
import { isTextFile, more, partOf } from './what-is-kept.ts';

/** Returns what makes, of the finished site, what a reader can keep on a device: packs of it, the name of the newest, and the worker that reads them. Comes last. */
export const offlineCopy = (finished: FinishedSite): AstroIntegration => ({
  name: 'offline-copy',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [workerCode()] } });
    },
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      await writePacks(folder, finished.pages(), finished.written());
      if (site.guideFile) (await import('./guide-file.ts')).writeGuideFile(folder);
    },
  },
});

/** The search's index, which comes later than all else: the name of its folder says what is in it. */
const index = 'search/*/pagefind/**/*.*';

/**
 * Writes a built site's packs into its own folder, and what the newest are called and weigh.
 * @param pages those that may not lie there yet
 * @param written when these do, and the index
 */
export async function writePacks(
  site: string,
  pages: ReadonlyMap<string, string> = new Map(),
  written: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const inParts = (paths: Iterable<string>) =>
    [...new Set(paths)].sort().flatMap((path) => {
      const part = partOf(path);
      return part ? [{ path, part, content: pages.get(path) ?? readFileSync(site + path) }] : [];
    });
  const files = inParts([...pages.keys(), ...globSync('**/*.*', { cwd: site, exclude: [index] })]);
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update(content);
  const version = hash.digest('hex').slice(0, 10);
  mkdirSync(site + packFolder + version, { recursive: true });
  const write = async (part: string, own: typeof files): Promise<[string, number]> => {
    const packed = await pack(
      version,
      own.map(({ path, content }) => [path, isTextFile(path) ? content.toString() : content]),
    );
    writeFileSync(site + packFile(version, part), packed);
    return [part, packed.length];
  };
  const { [more]: last = [], ...parts } = Object.groupBy(files, ({ part }) => part);
  const sizes = await Promise.all([
    ...Object.entries(parts).map(([part, own]) => write(part, own!)),
    written.then(() => write(more, [...last, ...inParts(globSync(index, { cwd: site }))])),
  ]);
  const bytes = Object.fromEntries(sizes);
  writeFileSync(site + newestFile, JSON.stringify({ version, bytes } satisfies Newest));
}

/** A service worker is one script, of no module: Firefox had no others before 2026. */
const workerCode = (): Plugin => ({
  name: 'offline-worker',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async buildStart() {
    const { output } = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        rolldownOptions: {
          input: fileURLToPath(new URL('worker.ts', import.meta.url)),
          output: { format: 'iife' },
        },
      },
    })) as Rolldown.RolldownOutput;
    this.emitFile({ type: 'asset', fileName: workerFile, source: output[0].code });
  },
});
