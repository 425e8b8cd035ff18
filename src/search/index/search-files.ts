import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesFile, placesFile, readingsFile, textFile } from './files.ts';
import { rowOf, type PageText, type PageWords } from './page-words.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { readingsOf } from './readings.ts';

/** Everything that a search fetches, but its code: of each page as it is added, of all in the end. */
export class SearchFiles {
  readonly #pages: { readonly text: PageText; readonly row: PageWords }[] = [];
  readonly #index = new PagefindIndex();

  add(text: PageText): void {
    this.#pages.push({ text, row: rowOf(text) });
    this.#index.add(text);
  }

  /** Returns of how many pages. */
  async write(folder: URL, places: unknown = []): Promise<number> {
    const pages = this.#pages.sort((a, b) => (a.text.path < b.text.path ? -1 : 1));
    const texts = pages.map(({ text }) => text);
    const files: [name: string, content: unknown][] = [
      [namesFile, pages.map(({ row }) => row)],
      [readingsFile, readingsOf(texts)],
      [placesFile, places],
      ...texts.map(({ sections }, number): [string, unknown] => [textFile(number), sections]),
      ...(await this.#index.files(texts)),
    ];
    const paths = files.map(([name]) => fileURLToPath(new URL(name, folder)));
    for (const under of new Set(paths.map(dirname))) mkdirSync(under, { recursive: true });
    await Promise.all(
      files.map(([, content], i) =>
        writeFile(paths[i]!, content instanceof Uint8Array ? content : JSON.stringify(content)),
      ),
    );
    return pages.length;
  }
}
