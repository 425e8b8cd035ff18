import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PageWords } from './page-words.ts';
import type { Readings } from './readings.ts';

/** Returns who reads the names of pages, once, in a worker: the dictionary takes a second to load, beside the build. */
export function readerBeside(): (pages: readonly PageWords[]) => Promise<Readings> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url));
  // A build that fails before there are names has to end.
  worker.unref();
  return async (pages) => {
    worker.ref();
    worker.postMessage(pages);
    const [readings] = (await once(worker, 'message')) as [Readings];
    return readings;
  };
}
