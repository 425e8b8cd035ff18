import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { Fragment } from './page-text.ts';
import type { Records } from '../rank/page-text-search.ts';
import type { PageText } from './page-words.ts';
import { recordsFile } from './files.ts';
import { codeOf, textWords } from '../query/text-words.ts';

/** Labels and marks that would stand in the middle of an excerpt; ruby's readings would break words in two. */
const notText =
  'rt, rp, a.basis, a[class="sure"], .answer b, .status, [data-due], caption, thead'.split(', ');

/** Where Pagefind looks, when it starts, for how many places of words make one piece of its index. */
export const pieceSize = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
// 2026-11: a search fetches a piece a word, one of 114 of 2 kB. As Pagefind 1.6 comes, and where a later one no longer
// knows this name, one of 7 of 25 kB.
process.env[pieceSize] = '1000';

/** Pagefind cuts no words: we do. It only parts them at spaces. */
const noLanguage = 'unknown';

interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const isFragment = ({ path }: PagefindFile): boolean => path.endsWith('.pf_fragment');
/** Pagefind's own fields, its worker and its highlighter: 0.4 MB that nothing here asks for. */
const isUnused = ({ path }: PagefindFile): boolean =>
  /(^|\/)pagefind-(?!entry)[^/]*\.(js|css)$/.test(path);

/** Returns what Pagefind reads on the built pages: their text without navigation, their headings, and what <Searchable> says. */
export async function readPages(folder: URL): Promise<Fragment[]> {
  const files = await filesOf(
    { forceLanguage: noLanguage, excludeSelectors: notText },
    async (index) => (await index.addDirectory({ path: fileURLToPath(folder) })).errors,
  );
  return files.filter(isFragment).map(({ content }) => unpacked(content));
}

/**
 * Returns, by name, the files of a Pagefind index of our own words, as codes: one record a section. What Pagefind would
 * keep of each, those codes, nobody can read: in its place one file tells page and heading by the id.
 */
export async function pagefindFiles(pages: readonly PageText[]): Promise<[string, unknown][]> {
  const codes = new Map<string, string>();
  const codeFor = (word: string): string => {
    const code = codes.get(word) ?? codeOf(word);
    codes.set(word, code);
    return code;
  };
  const records = pages.flatMap(({ sections }, number) =>
    sections.map(({ id, text }) => ({
      url: `${number}#${id}`,
      language: noLanguage,
      content: [...textWords(text)].map(codeFor).join(' '),
    })),
  );
  const files = await filesOf({}, async (index) =>
    (await Promise.all(records.map((record) => index.addCustomRecord(record)))).flatMap(
      ({ errors }) => errors,
    ),
  );
  const byId = files.filter(isFragment).map(({ path, content }) => {
    const [page, heading] = unpacked(content).url.split('#');
    return [basename(path, '.pf_fragment'), [Number(page), heading]];
  });
  const kept = files.filter((file) => !isUnused(file) && !isFragment(file));
  return [
    [recordsFile, Object.fromEntries(byId) as Records],
    ...kept.map(({ path, content }): [string, unknown] => [
      `pagefind/${path}`,
      path === 'pagefind.js' ? minified(content) : content,
    ]),
  ];
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

/** Pagefind's own code comes with its spaces and its names: 12.1 kB of brotli, 9.9 without. */
const minified = (code: Uint8Array): Uint8Array =>
  Buffer.from(minifySync('pagefind.js', Buffer.from(code).toString(), { module: true }).code);

/** A fragment file: gzip around a signature and JSON (Pagefind 1.6). */
function unpacked(file: Uint8Array): Fragment {
  const [, json] = gunzipSync(file)
    .toString('utf8')
    .split(/^pagefind_dcd/);
  if (!json) throw new Error('Pagefind has changed its fragment files: mend pagefind-index.ts');
  return JSON.parse(json) as Fragment;
}
