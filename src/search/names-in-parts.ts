import { fileOf, heldIn, pagesPerFile, type GramFile, type Held } from './gram-files.ts';
import { namedPage, type NamedPage, type PageRow } from './rank-pages.ts';

/** Fetches one file of the index. @throws where it cannot be had */
export type ReadFile = <T>(name: string) => Promise<T>;

/** What pages are called. @throws where a file cannot be had */
export interface Names {
  /** How many pages there are, and where each of these pieces stands. */
  holding(
    grams: ReadonlySet<string>,
  ): Promise<{ readonly count: number; readonly held: (gram: string) => Held | undefined }>;
  page(number: number): Promise<NamedPage> | NamedPage;
  /** The pages among whose names a slip is looked for: all of a small site, those found of a large one. */
  aroundSlips(found: readonly NamedPage[]): readonly NamedPage[];
  /** The same pages by how their names are read; undefined on a large site. @throws where the file cannot be had */
  byReading(): Promise<Names> | undefined;
  /** What is known of the text without asking it. */
  saying(words: readonly string[]): Saying;
}

/** Pages that say words which no page is called, best first; `all`: no other page says any word that was asked for. */
export interface Saying {
  readonly pages: readonly number[];
  readonly all: boolean;
}

/** Those of a large site, in the files of gram-files.ts: fetched as queries need them, each once. */
export class NamesInParts implements Names {
  readonly #read: ReadFile;
  readonly #gramFiles: number;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #pages = new Map<number, NamedPage>();

  constructor(read: ReadFile, gramFiles: number) {
    this.#read = read;
    this.#gramFiles = gramFiles;
  }

  async holding(
    grams: ReadonlySet<string>,
  ): Promise<{ count: number; held: (gram: string) => Held | undefined }> {
    const needed = [...new Set([...grams].map((gram) => fileOf(gram, this.#gramFiles)))];
    const files = new Map(
      await Promise.all(
        needed.map(
          async (number) => [number, await this.#file<GramFile>(`grams/${number}`)] as const,
        ),
      ),
    );
    const held = (gram: string) => {
      const list = files.get(fileOf(gram, this.#gramFiles))?.grams[gram];
      return list && heldIn(list);
    };
    return { count: [...files.values()][0]?.pages ?? 0, held };
  }

  async page(number: number): Promise<NamedPage> {
    const file = Math.floor(number / pagesPerFile);
    const rows = await this.#file<PageRow[]>(`pages/${file}`);
    const row = rows[number % pagesPerFile];
    if (!row) throw new Error(`pages/${file}.json: no page ${number}`);
    const known = this.#pages.get(number) ?? namedPage(row);
    this.#pages.set(number, known);
    return known;
  }

  aroundSlips(found: readonly NamedPage[]): readonly NamedPage[] {
    return found;
  }

  byReading(): undefined {
    return undefined;
  }

  /** On a large site these words would be many. */
  saying(): Saying {
    return { pages: [], all: false };
  }

  #file<T>(name: string): Promise<T> {
    const file = (this.#files.get(name) as Promise<T> | undefined) ?? this.#read<T>(`${name}.json`);
    this.#files.set(name, file);
    // What failed may come the next time.
    file.catch(() => this.#files.delete(name));
    return file;
  }
}
