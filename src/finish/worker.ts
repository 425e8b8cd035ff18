/** The worker of beside.ts: what a page needs is done as it comes, what all need in the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { sheets } from '../offline/sheets.ts';
import { pageTextOf } from '../search/index/page-text.ts';
import { readingOf } from '../search/index/readings.ts';
import { SearchFiles } from '../search/index/search-files.ts';
import { addressCodeOf } from './address-code.ts';
import type { Started, Told } from './beside.ts';
import { finishedPage } from './finished-page.ts';

const { called, output } = workerData as Started;
const files = new SearchFiles();
// While content is read, one core is idle.
called.forEach(readingOf);

parentPort!.on('message', async (told: Told) => {
  if ('html' in told) {
    const html = finishedPage(new TextDecoder().decode(told.html), told.late);
    const page = new TextEncoder().encode(html);
    // At once: it is waited for.
    parentPort!.postMessage(page, [page.buffer]);
    addToFiles(told.path, html);
    return;
  }
  // Where Pagefind has died nothing more comes, and the worker has to end.
  parentPort!.unref();
  const pages = await files.write(new URL(told.folder), told.places);
  parentPort!.postMessage({ pages, sheets });
});

function addToFiles(path: string, html: string): void {
  const text = pageTextOf(path, html);
  if (text) files.add(text);
  const code = addressCodeOf(html);
  if (!code) return;
  const folder = new URL(path, output);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('qr.svg', folder), code);
}
