import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { FilesByName } from '../../built-pages/files-by-name.ts';
import type { Records } from '../rank/page-text-search.ts';
import type { PageText } from './page-words.ts';
import { recordsFile } from './file-names.ts';
import { codeOf, textWords } from '../query/text-words.ts';

/** Where Pagefind looks, when it starts, for how many places of words make one piece of its index. */
export const pieceSize = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
// 2026-11: a search fetches a piece a word, one of 114 of 2 kB. As Pagefind 1.6 comes, and where a later one no longer
// knows this name, one of 7 of 25 kB.
process.env[pieceSize] = '1000';

/** Pagefind cuts no words: we do. It only parts them at spaces. */
const noLanguage = 'unknown';

const isFragment = ({ path }: { path: string }): boolean => path.endsWith('.pf_fragment');
/** Pagefind's own fields, its worker and its highlighter: 0.4 MB that nothing here asks for. */
const isUnused = ({ path }: { path: string }): boolean =>
  /(^|\/)pagefind-(?!entry)[^/]*\.(js|css)$/.test(path);

/** A Pagefind index of our own words, as codes: one record a section. */
export class PagefindIndex {
  readonly #index = started();
  readonly #added: Promise<string[]>[] = [];
  readonly #codes = new Map<string, string>();
  readonly #isOf = createHash('sha256');

  constructor() {
    for (const name of ['pagefind', 'vite'])
      this.#isOf.update(readFileSync(findPackageJSON(name, import.meta.url)!));
    for (const maker of ['pagefind-index.ts', 'shorten-pagefind.ts'])
      this.#isOf.update(readFileSync(new URL(maker, import.meta.url)));
  }

  add({ path, sections }: PageText): void {
    for (const { id, text } of sections) {
      const content = [...textWords(text)].map((word) => this.#codeFor(word)).join(' ');
      const record = { url: `${path}#${id}`, language: noLanguage, content };
      this.#isOf.update(JSON.stringify(record));
      this.#added.push(
        this.#index.then((index) => index.addCustomRecord(record)).then(({ errors }) => errors),
      );
    }
  }

  /** Returns a hash of all that makes it, in the order in which it came: where that is the same, its files are. */
  isOf(): string {
    return this.#isOf.copy().digest('hex');
  }

  #codeFor(word: string): string {
    const code = this.#codes.get(word) ?? codeOf(word);
    this.#codes.set(word, code);
    return code;
  }

  /**
   * Returns its files by name. What Pagefind would keep of each record, its codes, nobody can read: in its place one file tells page,
   * as a number among these, and heading by the id.
   */
  async files(pages: readonly PageText[]): Promise<FilesByName> {
    const errors = (await Promise.all(this.#added)).flat();
    const { errors: writing, files } = await (await this.#index).getFiles();
    if (errors.length || writing.length)
      throw new Error(`Pagefind failed: ${[...errors, ...writing].join(', ')}`);
    const numbers = new Map(pages.map(({ path }, number) => [path, number]));
    const byId = files.filter(isFragment).map(({ path, content }) => {
      const [page = '', heading] = recordIn(content).url.split('#');
      return [basename(path, '.pf_fragment'), [numbers.get(page), heading]];
    });
    return [
      [recordsFile, JSON.stringify(Object.fromEntries(byId) as Records)],
      ...files
        .filter((file) => !isUnused(file) && !isFragment(file))
        .map(({ path, content }) => [`pagefind/${path}`, content] as const),
    ];
  }
}

async function started() {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
  return index;
}

/** A fragment file: gzip around a signature and JSON (Pagefind 1.6). */
function recordIn(file: Uint8Array): { readonly url: string } {
  const [, json] = gunzipSync(file)
    .toString('utf8')
    .split(/^pagefind_dcd/);
  if (!json) throw new Error('Pagefind has changed its fragment files: mend pagefind-index.ts');
  return JSON.parse(json) as { url: string };
}
