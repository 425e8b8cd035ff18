import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Fragment } from './page-text.ts';
import type { PageText } from './page-words.ts';
import { pageNumbersFile, textFile } from './search-folder-name.ts';
import { codeOf, textWords } from './text-words.ts';
import { writeFiles, type Files } from './write-files.ts';

/** Labels and marks that would stand in the middle of an excerpt; ruby's readings would break words in two. */
const notText = [
  'rt',
  'rp',
  'a.basis',
  'a[class="sure"]',
  '.answer b',
  '.status',
  'caption',
  'thead',
];

const signature = 'pagefind_dcd';
const isFragment = (path: string): boolean => path.endsWith('.pf_fragment');
/** Pagefind's own fields, its worker and its highlighter: 0.4 MB that nothing here asks for. */
const isUnused = (path: string): boolean => /(^|\/)pagefind-(?!entry)[^/]*\.(js|css)$/.test(path);

interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind reads on the built pages: their text without navigation, their headings, and what <Searchable> says. */
export async function readPages(folder: URL): Promise<Fragment[]> {
  const files = await filesOf(
    { forceLanguage: 'ja', excludeSelectors: notText },
    async (index) => (await index.addDirectory({ path: fileURLToPath(folder) })).errors,
  );
  return files.filter(({ path }) => isFragment(path)).map(({ content }) => unpacked(content));
}

/**
 * Writes a Pagefind index of our own words, as codes, into the search's folder, and the text of each page beside it. What
 * Pagefind would keep of a page, those codes, nobody can read: in its place one file tells the page's number by its id.
 */
export async function writePagefind(pages: readonly PageText[], folder: URL): Promise<void> {
  const files = await filesOf({}, async (index) => {
    const added = pages.map(({ path, sections }) =>
      index.addCustomRecord({
        url: path,
        language: 'unknown',
        content: sections.map(({ text }) => [...textWords(text)].map(codeOf).join(' ')).join(' '),
      }),
    );
    return (await Promise.all(added)).flatMap(({ errors }) => errors);
  });
  const numbers = new Map(pages.map(({ path }, number) => [path, number]));
  const ids: Record<string, number> = {};
  for (const { path, content } of files.filter(({ path }) => isFragment(path)))
    ids[basename(path, '.pf_fragment')] = numberOf(content, numbers);
  const own: Files = new Map<string, unknown>([
    [pageNumbersFile, ids],
    ...pages.map(({ sections }, number) => [textFile(number), sections] as const),
  ]);
  await writeFiles(own, folder);
  await writeFiles(
    new Map(
      files
        .filter(({ path }) => !isUnused(path) && !isFragment(path))
        .map(({ path, content }) => [`pagefind/${path}`, content]),
    ),
    folder,
  );
}

type Index = NonNullable<pagefind.NewIndexResponse['index']>;

async function filesOf(
  config: pagefind.PagefindServiceConfig,
  fill: (index: Index) => Promise<string[]>,
): Promise<PagefindFile[]> {
  const { index, errors } = await pagefind.createIndex(config);
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
  const failed = await fill(index);
  const { errors: writing, files } = await index.getFiles();
  await index.deleteIndex();
  if (failed.length || writing.length)
    throw new Error(`Pagefind failed: ${[...failed, ...writing].join(', ')}`);
  return files;
}

function numberOf(content: Uint8Array, numbers: ReadonlyMap<string, number>): number {
  const { url } = unpacked(content);
  const number = numbers.get(url);
  if (number === undefined)
    throw new Error(`Pagefind names a page that was not given to it: ${url}`);
  return number;
}

/** A fragment file: gzip around a signature and JSON (Pagefind 1.6). */
function unpacked(file: Uint8Array): Fragment {
  const text = (file[0] === 0x1f ? gunzipSync(file) : Buffer.from(file)).toString('utf8');
  if (!text.startsWith(signature))
    throw new Error('Pagefind has changed its fragment files: see src/search/pagefind-index.ts');
  return JSON.parse(text.slice(signature.length)) as Fragment;
}
