import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { builtName } from '../src/late-code/hashed-folder.ts';
import { writeFiles } from '../src/built-pages/files-by-name.ts';
import type { PageText, PageWords, Section } from '../src/search/index/page-words.ts';
import { pieceSize } from '../src/search/index/pagefind-index.ts';
import { namesFile, textFile } from '../src/search/index/file-names.ts';
import { shortenPagefind } from '../src/search/index/shorten-pagefind.ts';
import { SearchFiles } from '../src/search/index/search-files.ts';
import { dist } from '../tests/setup/places.ts';

/** A folder to serve, with a page that can be searched, and how to search there. */
export interface SearchSite {
  readonly name: string;
  readonly root: string;
  /** The page, and in it the field and the first result. */
  readonly path: string;
  readonly field: string;
  readonly result: string;
}

const made: string[] = [];
const newFolder = (): string => made[made.push(mkdtempSync(join(tmpdir(), 'search-site-'))) - 1]!;
export const removeSearchSites = (): void =>
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));

const builtFolder = (): string =>
  readdirSync(`${dist}search`).find((name) => builtName.test(name))!;

/** Returns what the index knows of the built pages. */
export function realPages(): PageText[] {
  const read = <Content>(name: string) =>
    JSON.parse(readFileSync(join(dist, 'search', builtFolder(), name), 'utf8')) as Content;
  return read<PageWords[]>(namesFile).map((words, page) => ({
    ...words,
    sections: read<Section[]>(textFile(page)),
  }));
}

/** Returns a site of our search over the pages given, on this site's own search page and with its own code. */
export async function ourSite(name: string, pages: readonly PageText[]): Promise<SearchSite> {
  const root = newFolder();
  const built = builtFolder();
  const unnamed = join(root, 'search/index/');
  const own = '0000000000';
  const files = new SearchFiles();
  for (const page of pages) files.add(page);
  const { own: known, index } = files.ended();
  writeFiles(pathToFileURL(unnamed), [...known, ...(await index)]);
  shortenPagefind(pathToFileURL(unnamed));
  renameSync(unnamed, join(root, 'search', own));
  for (const code of ['session.js', 'engine.js'])
    cpSync(join(dist, 'search', built, code), join(root, 'search', own, code));
  writeFileSync(
    join(root, 'search/index.html'),
    readFileSync(join(dist, 'search/index.html'), 'utf8').replaceAll(built, own),
  );
  return {
    name,
    root: `${root}/`,
    path: '/search/',
    field: '#site-search',
    result: 'main .search-list a[data-topic]',
  };
}

const ui = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>Pagefind</title><link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<div id="search"></div><script src="/pagefind/pagefind-ui.js"></script><script>new PagefindUI({ element: '#search', showImages: false })</script>`;

/** Returns a site of Pagefind as it comes: it reads the pages (HTML by path, or the built site) and shows its own field. */
export async function untunedSite(
  name: string,
  pages?: ReadonlyMap<string, string>,
): Promise<SearchSite> {
  const root = newFolder();
  const ours = process.env[pieceSize];
  Reflect.deleteProperty(process.env, pieceSize);
  await pagefind.close();
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind could not start.');
  if (pages) for (const [url, content] of pages) await index.addHTMLFile({ url, content });
  else await index.addDirectory({ path: dist });
  await index.writeFiles({ outputPath: join(root, 'pagefind') });
  await pagefind.close();
  process.env[pieceSize] = ours;
  mkdirSync(dirname(join(root, 'search/index.html')), { recursive: true });
  writeFileSync(join(root, 'search/index.html'), ui);
  return {
    name,
    root: `${root}/`,
    path: '/search/',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  };
}
