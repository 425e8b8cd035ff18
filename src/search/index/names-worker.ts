import { parentPort, workerData } from 'node:worker_threads';
import type { NameFiles } from './names-beside.ts';
import { rowOf, type PageText } from './page-words.ts';
import { readingOf, readingsOf } from './readings.ts';

(workerData as string[]).forEach(readingOf);

parentPort!.once('message', (pages: PageText[]) =>
  parentPort!.postMessage([pages.map(rowOf), readingsOf(pages)] satisfies NameFiles),
);
