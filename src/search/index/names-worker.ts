import { parentPort } from 'node:worker_threads';
import type { NameFiles } from './names-beside.ts';
import { rowOf, type PageText } from './page-words.ts';
import { readingsOf } from './readings.ts';

parentPort!.once('message', (pages: PageText[]) =>
  parentPort!.postMessage([pages.map(rowOf), readingsOf(pages)] satisfies NameFiles),
);
