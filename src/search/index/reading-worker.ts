import { parentPort } from 'node:worker_threads';
import type { PageWords } from './page-words.ts';
import { readingsOf } from './readings.ts';

parentPort!.once('message', (pages: PageWords[]) => parentPort!.postMessage(readingsOf(pages)));
