/** The worker of search-index.ts: what a page needs is done as it comes, what all need in the end. */
import { parentPort, workerData } from 'node:worker_threads';
import { pageTextOf } from './page-text.ts';
import { readingOf } from './readings.ts';
import { SearchFiles } from './search-files.ts';

/** A page that is made; or, there are no more: where the files belong. */
export type Told =
  | { readonly path: string; readonly html: string }
  | { readonly folder: string; readonly places: unknown };

const files = new SearchFiles();
// While content is read, one core is idle.
(workerData as string[]).forEach(readingOf);

parentPort!.on('message', async (told: Told) => {
  if ('html' in told) {
    const page = pageTextOf(told.path, told.html);
    if (page) files.add(page);
    return;
  }
  // Where Pagefind has died nothing more comes, and the worker has to end.
  parentPort!.unref();
  const count = await files.write(new URL(told.folder), told.places);
  parentPort!.postMessage(count);
});
