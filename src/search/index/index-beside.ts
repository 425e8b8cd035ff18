import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Told } from './worker.ts';

/** Makes the search's files beside the build. */
export interface IndexBeside {
  /** Takes a page as it is made. */
  take(path: string, html: string): void;
  /** Writes everything that a search fetches, but its code, into a folder; returns of how many pages. @throws what was wrong with a page */
  write(folder: URL, places: unknown): Promise<number>;
}

/** @param called names of pages that are known before there are any: the dictionary alone takes half a second to load */
export function indexBeside(called: readonly string[]): IndexBeside {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: called });
  // A build that fails before all pages are there has to end.
  worker.unref();
  const tell = (told: Told) => worker.postMessage(told);
  const written = Promise.race([
    once(worker, 'message') as Promise<[number]>,
    once(worker, 'exit').then((): never => {
      throw new Error('The worker that makes the search index has ended.');
    }),
  ]);
  // Said where it is waited for.
  written.catch(() => undefined);
  return {
    take: (path, html) => tell({ path, html }),
    async write(folder, places) {
      worker.ref();
      tell({ folder: folder.href, places });
      const [pages] = await written;
      return pages;
    },
  };
}
