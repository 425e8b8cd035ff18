import { gramFilesOf, pagesPerFile } from './gram-files.ts';
import { weightOf } from './grams.ts';
import { keysOfNames } from './page-names.ts';
import type { PageWords } from './page-words.ts';
import { weightsOf, type PageRow } from './rank-pages.ts';
import type { RareWords } from './rare-words.ts';
import type { Readings } from './readings.ts';
import { readingsFile, wholeFile } from './search-folder-name.ts';
import type { WholeFile } from './whole-names.ts';
import type { Files } from './write-files.ts';

/**
 * Up to here all rows come in one file, at the touch of the field, and what pieces they hold is looked up in them: 67 kB
 * and 2 requests with the code for 173 pages, where parts of both took 84 kB and 21.
 */
const smallSite = 250;

export interface NameFiles {
  /** By name: grams/0.json …, pages/0.json …, or pages/all.json */
  readonly files: Files;
  /** How many there are of the first kind; none where all pages stand in one file. */
  readonly gramFiles: number;
}

/** What NameSearch reads, for pages in the order of their numbers: what they say that none is called, and how their names are read. */
export function nameFilesOf(
  pages: readonly PageWords[],
  {
    rare = {},
    readings = [],
    mostInOneFile = smallSite,
  }: { rare?: RareWords; readings?: Readings; mostInOneFile?: number } = {},
): NameFiles {
  const gramFiles = gramFilesOf(pages);
  const held = new Map(
    gramFiles.flatMap(({ grams }) =>
      Object.entries(grams).map(([gram, [count = 0]]) => [gram, count] as const),
    ),
  );
  const weigh = (gram: string) => weightOf(gram, held.get(gram) ?? 0, pages.length);
  const rows = pages.map((page): PageRow => {
    const keys = keysOfNames(page);
    return { ...page, keys, weights: weightsOf(page, keys, weigh) };
  });
  if (pages.length <= mostInOneFile) {
    const files = new Map<string, unknown>([
      [wholeFile, { rows, rare } satisfies WholeFile],
      [readingsFile, readings],
    ]);
    return { files, gramFiles: 0 };
  }
  const rowFiles = Array.from({ length: Math.ceil(rows.length / pagesPerFile) }, (_, i) =>
    rows.slice(i * pagesPerFile, (i + 1) * pagesPerFile),
  );
  const named = (kind: string, all: readonly unknown[]) =>
    all.map((file, i) => [`${kind}/${i}.json`, file] as const);
  return {
    files: new Map([...named('grams', gramFiles), ...named('pages', rowFiles)]),
    gramFiles: gramFiles.length,
  };
}
