import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { withFolder } from '../late-code/hashed-folder.ts';
import type { FinishedSite } from '../built-pages/finished-site.ts';
import { sheets, type StyleSheets } from '../offline/guide-file-styles.ts';
import { shortenPagefind } from '../search/index/shorten-pagefind.ts';
import { lateTokens } from '../styles/short-styles.ts';

/** What the worker begins with: names of pages that are known before there are any, and where the site is written. */
export interface Started {
  readonly called: readonly string[];
  readonly output: string;
}

/** A page that is made; or, there are no more. */
export type Told =
  | { readonly path: string; readonly html: ArrayBuffer; readonly late: ReadonlySet<string> }
  | { readonly places: unknown };

/** A page that is finished, but for the name of the folder; that name; or, all is written. */
export type Answer = { readonly file: string; readonly html: string } | Named | 'written';
/** All is written by then but the pages and the index of their text. */
interface Named {
  /** Of what the pages fetch: '/search/1f0c9a77e3/'. */
  readonly folder: string;
  readonly sheets: StyleSheets;
}

/**
 * Returns what finishes pages beside the build that makes them, in a worker: gives each the styles it uses, its address
 * as a QR code and its Markdown copy, and makes the index of all: what they are called, in one file of ours, and their text,
 * through Pagefind; and of the places that have offices. `called`: names of pages that are known before there are any.
 */
export function finishing(
  places: unknown,
  called: readonly string[],
): AstroIntegration & FinishedSite {
  let beside: ReturnType<typeof finishBeside>;
  let base: string;
  let named: Promise<Named>;
  let folder: string;
  let written: Promise<unknown>;
  return {
    name: 'finish',
    folder: () => folder,
    pages: () => beside.pages(folder),
    written: () => written,
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        base = config.base;
        beside = finishBeside({ called, output: config.outDir.href });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'finish',
          async render(request, about) {
            const made = await astro.render(request, about);
            const response = 'response' in made ? made.response : made;
            if (!response.headers.get('content-type')?.startsWith('text/html')) return made;
            const path = new URL(request.url).pathname.slice(base.length);
            beside.finish(path, await response.arrayBuffer());
            // Astro writes nothing where nothing is.
            return new Response(null, response);
          },
        }));
      },
      'astro:build:generated': () => {
        // While the sitemap is made.
        named = beside.end(places);
      },
      'astro:build:done': async ({ dir }) => {
        const { sheets: all, ...known } = await named;
        folder = known.folder;
        for (const sheet of all.whole) sheets.whole.add(sheet);
        for (const [scope, short] of all.scopes) sheets.scopes.set(scope, short);
        written = beside.written.then(() => shortenPagefind(new URL(`.${folder}`, dir)));
      },
    },
  };
}

/** Returns who takes each page as it is made and, in the end, writes all, and all that a search fetches but its code. */
export function finishBeside(started: Started) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: started });
  // A build that fails before all pages are there has to end.
  worker.unref();
  const pages = new Map<string, string>();
  const named = Promise.withResolvers<Named>();
  const written = Promise.withResolvers<unknown>();
  const fail = (cause: unknown) => [named, written].forEach(({ reject }) => reject(cause));
  // Said where it is waited for.
  for (const { promise } of [named, written]) promise.catch(() => undefined);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The worker that finishes pages has ended.')));
  worker.on('message', (answer: Answer) => {
    if (answer === 'written') {
      worker.unref();
      written.resolve(answer);
    } else if ('html' in answer) pages.set(answer.file, answer.html);
    else named.resolve(answer);
  });
  const tell = (told: Told, given: ArrayBuffer[] = []) => worker.postMessage(told, given);
  return {
    finish: (path: string, html: ArrayBuffer) => tell({ path, html, late: lateTokens }, [html]),
    /** @throws what was wrong with a page */
    end(places: unknown): Promise<Named> {
      worker.ref();
      tell({ places });
      return named.promise;
    },
    /** Returns all that are finished, by their files. */
    pages: (folder: string): ReadonlyMap<string, string> =>
      new Map(Array.from(pages, ([file, html]) => [file, withFolder(html, folder)])),
    written: written.promise,
  };
}
