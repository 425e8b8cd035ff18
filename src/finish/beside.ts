import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { finishPages } from '../built-pages/finisher.ts';
import { sheets, type StyleSheets } from '../offline/sheets.ts';
import { shortenPagefind } from '../search/index/shorten-pagefind.ts';
import { lateTokens } from '../styles/short-styles.ts';

/** What the worker begins with: names of pages that are known before there are any, and where the site is written. */
export interface Started {
  readonly called: readonly string[];
  readonly output: string;
}
/** A page that is made; or, there are no more: where the search's files belong. */
export type Told =
  | { readonly path: string; readonly html: ArrayBuffer; readonly late: ReadonlySet<string> }
  | { readonly folder: string; readonly places: unknown };
/** A page that is finished, in the order in which they were told; or, all is written. */
type Answer = Uint8Array<ArrayBuffer> | Written;
interface Written {
  /** How many can be found. */
  readonly pages: number;
  readonly sheets: StyleSheets;
}

/**
 * Returns what finishes pages beside the build that makes them, in a worker: gives each the styles it uses, its address
 * as a QR code and its Markdown copy, and makes the index of all in this folder: what they are called, in one file of ours, and their text,
 * through Pagefind; and of the places that have offices. `called`: names of pages that are known before there are any.
 */
export function finishing(
  folder: string,
  places: unknown,
  called: readonly string[],
): AstroIntegration {
  let beside: ReturnType<typeof finishBeside>;
  let written: Promise<Written>;
  return {
    name: 'finish',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        beside = finishBeside({ called, output: config.outDir.href });
        finishPages(beside.finish);
      },
      'astro:build:generated': ({ dir }) => {
        // While the sitemap is made.
        written = beside.write(new URL(`.${folder}`, dir), places);
        // Said where it is waited for.
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const all = await written;
        for (const sheet of all.sheets.whole) sheets.whole.add(sheet);
        for (const [scope, short] of all.sheets.scopes) sheets.scopes.set(scope, short);
        shortenPagefind(new URL(`.${folder}`, dir));
        logger.info(`${all.pages} pages`);
      },
    },
  };
}

/** Returns who takes each page as it is made and, in the end, writes all that a search fetches but its code. */
export function finishBeside(started: Started) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: started });
  // A build that fails before all pages are there has to end.
  worker.unref();
  const waiting: ((answer: Answer) => void)[] = [];
  const { promise: failed, reject } = Promise.withResolvers<never>();
  // Said where something is waited for.
  failed.catch(() => undefined);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The worker that finishes pages has ended.')));
  worker.on('message', (answer: Answer) => {
    waiting.shift()!(answer);
    if (!waiting.length) worker.unref();
  });
  function ask(told: Told, transfer: ArrayBuffer[] = []): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    waiting.push(resolve);
    worker.ref();
    worker.postMessage(told, transfer);
    return Promise.race([promise, failed]);
  }
  return {
    finish: (path: string, html: ArrayBuffer) =>
      ask({ path, html, late: lateTokens }, [html]) as Promise<Uint8Array<ArrayBuffer>>,
    /** @throws what was wrong with a page */
    write: (folder: URL, places: unknown) =>
      ask({ folder: folder.href, places }) as Promise<Written>,
  };
}
