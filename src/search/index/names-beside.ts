import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PageText, PageWords } from './page-words.ts';
import type { Readings } from './readings.ts';

/** What is in the two files of names: what pages are called, and how that is read. */
export type NameFiles = [rows: readonly PageWords[], readings: Readings];

/**
 * Returns who makes the files of names, once, in a worker: the dictionary alone takes half a second to load, beside the build.
 * @param names what is sure to be asked for: read while there are no pages yet
 */
export function namesBeside(
  names: readonly string[] = [],
): (pages: readonly PageText[]) => Promise<NameFiles> {
  const worker = new Worker(new URL('./readings.ts', import.meta.url), { workerData: names });
  // A build that fails before there are pages has to end.
  worker.unref();
  return async (pages) => {
    worker.ref();
    worker.postMessage(pages);
    const [files] = (await once(worker, 'message')) as [NameFiles];
    return files;
  };
}
