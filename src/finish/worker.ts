/** The worker of beside.ts: what a page needs is done as it comes, what all need in the end. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeFiles } from '../built-pages/files-by-name.ts';
import { nameFolder, withFolder } from '../late-code/hashed-folder.ts';
import { Copies } from '../markdown/markdown-copies.ts';
import { sheets } from '../offline/guide-file-styles.ts';
import { pageTextOf } from '../search/index/page-text.ts';
import { readingOf } from '../search/index/readings.ts';
import { SearchFiles } from '../search/index/search-files.ts';
import { addressCodeOf, helpCodeOf } from './page-qr.ts';
import type { Answer, Started, Told } from './beside.ts';
import { finishedPage, withoutNotes } from './finished-page.ts';

const { called, output } = workerData as Started;
const search = new SearchFiles();
const copies = new Copies();
const site = new URL(output);
/** They are written once the folder that they name has its name. */
const pages: { readonly file: string; readonly html: string }[] = [];
// While content is read, one core is idle.
called.forEach(readingOf);

parentPort!.on('message', (told: Told) => ('html' in told ? take(told) : void end(told.places)));

function take({ path, html, late }: Extract<Told, { html: unknown }>): void {
  const page = finishedPage(new TextDecoder().decode(html), late);
  const text = pageTextOf(path, page);
  if (text) search.add(text);
  const beside = {
    'qr.svg': addressCodeOf(page),
    'help.svg': helpCodeOf(page),
    'index.md': copies.add(path, page),
  };
  writeFiles(
    site,
    Object.entries(beside).flatMap(([name, content]) => (content ? [[path + name, content]] : [])),
  );
  const finished = { file: fileOf(path), html: withoutNotes(page) };
  pages.push(finished);
  say(finished);
}

/** As Astro names it. */
const fileOf = (path: string): string =>
  path === '404/' ? '404.html' : path.replace(/\/$|^$/, '$&index.html');

async function end(places: unknown): Promise<void> {
  // Where Pagefind has died nothing more comes, and the worker has to end.
  parentPort!.unref();
  const { own, index, indexIsOf } = search.ended(places);
  const folder = nameFolder(site, own, indexIsOf);
  const place = new URL(`.${folder}`, site);
  writeFiles(place, own);
  writeFiles(site, [['llms.txt', copies.list()]]);
  say({ folder, sheets });
  writeFiles(
    site,
    pages.map(({ file, html }) => [file, withFolder(html, folder)]),
  );
  writeFiles(place, await index);
  say('written');
}

function say(answer: Answer): void {
  parentPort!.postMessage(answer);
}
