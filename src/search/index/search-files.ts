import type { FilesByName } from '../../built-pages/files-by-name.ts';
import { namesFile, placesFile, readingsFile, textFile } from './file-names.ts';
import { rowOf, type PageText, type PageWords } from './page-words.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { readingsOf } from './readings.ts';

/** All of a search but its code. */
interface AllSearchFiles {
  /** Names, readings, places and the text of each page, in the order of their addresses. */
  readonly own: FilesByName;
  /** A hash of what the index is made of, which is known before it is. */
  readonly indexIsOf: string;
  /** Takes a third of a second, in which nothing of this thread is needed. */
  readonly index: Promise<FilesByName>;
}

/** Everything that a search fetches, but its code: of each page as it is added, of all in the end. */
export class SearchFiles {
  readonly #pages: { readonly text: PageText; readonly row: PageWords }[] = [];
  readonly #index = new PagefindIndex();

  add(text: PageText): void {
    this.#pages.push({ text, row: rowOf(text) });
    this.#index.add(text);
  }

  ended(places: unknown = []): AllSearchFiles {
    const pages = this.#pages.sort((a, b) => (a.text.path < b.text.path ? -1 : 1));
    const texts = pages.map(({ text }) => text);
    // First: it is waited for.
    const index = this.#index.files(texts);
    const own: [name: string, content: unknown][] = [
      [namesFile, pages.map(({ row }) => row)],
      [readingsFile, readingsOf(texts)],
      [placesFile, places],
      ...texts.map(({ sections }, number): [string, unknown] => [textFile(number), sections]),
    ];
    return {
      own: own.map(([name, content]) => [name, JSON.stringify(content)]),
      indexIsOf: this.#index.isOf(),
      index,
    };
  }
}
