/** The worker of beside.ts: what a page needs is done as it comes, what all need in the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Copies } from '../markdown/copies.ts';
import { sheets } from '../offline/sheets.ts';
import { pageTextOf } from '../search/index/page-text.ts';
import { readingOf } from '../search/index/readings.ts';
import { SearchFiles } from '../search/index/search-files.ts';
import { addressCodeOf } from './address-code.ts';
import type { Started, Told } from './beside.ts';
import { finishedPage } from './finished-page.ts';

const { called, output } = workerData as Started;
const files = new SearchFiles();
const copies = new Copies();
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
  writeFileSync(new URL('llms.txt', output), copies.list());
  const pages = await files.write(new URL(told.folder), told.places);
  parentPort!.postMessage({ pages, sheets });
});

function addToFiles(path: string, html: string): void {
  const text = pageTextOf(path, html);
  if (text) files.add(text);
  const beside = { 'qr.svg': addressCodeOf(html), 'index.md': copies.add(path, html) };
  for (const [name, content] of Object.entries(beside)) if (content) putBeside(path, name, content);
}

/** Writes a file beside a page, which may not have been written yet. */
function putBeside(path: string, name: string, content: string): void {
  const folder = new URL(path, output);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), content);
}
