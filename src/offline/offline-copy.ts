import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import { packFolder, newestFile, packFile, workerFile, type Newest } from './kept.ts';
import { site } from '../site.config.ts';
import { pack } from './pack.ts';
import { isTextFile, partOf } from './parts.ts';

/** Returns what makes, of the finished site, what a reader can keep on a device: packs of it, the name of the newest, and the worker that reads them. Comes last. */
export const offlineCopy = (): AstroIntegration => ({
  name: 'offline-copy',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [workerCode()] } });
    },
    'astro:build:done': async ({ dir, logger }) => {
      if (site.guideFile) (await import('./guide-file.ts')).writeGuideFile(fileURLToPath(dir));
      const { version, bytes } = writePacks(fileURLToPath(dir));
      logger.info(`${Object.values(bytes)[0]} B in ${packFolder}${version}/`);
    },
  },
});

/** Returns what a built site's packs are called and weigh, once they lie in its own folder. */
export function writePacks(site: string): Newest {
  const files = globSync('**/*.*', { cwd: site })
    .sort()
    .flatMap((path) => {
      const part = partOf(path);
      return part ? [{ path, part, content: readFileSync(site + path) }] : [];
    });
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update(content);
  const version = hash.digest('hex').slice(0, 10);
  mkdirSync(site + packFolder + version, { recursive: true });
  const bytes: Record<string, number> = {};
  for (const [part, own] of Map.groupBy(files, ({ part }) => part)) {
    const packed = pack(
      version,
      own.map(({ path, content }) => [path, isTextFile(path) ? content.toString() : content]),
    );
    writeFileSync(site + packFile(version, part), packed);
    bytes[part] = packed.length;
  }
  writeFileSync(site + newestFile, JSON.stringify({ version, bytes } satisfies Newest));
  return { version, bytes };
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
