import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gramFilesOf, pagesPerFile } from './gram-files.ts';
import { weightOf } from './grams.ts';
import type { PageRow } from './name-search.ts';
import { keysOfNames } from './page-names.ts';
import type { PageWords } from './page-words.ts';
import { weightsOf } from './rank-pages.ts';

export interface NameFiles {
  /** By name: grams/0.json …, pages/0.json … */
  readonly files: ReadonlyMap<string, unknown>;
  /** How many there are of the first kind. */
  readonly gramFiles: number;
}

/** What NameSearch reads, for pages in the order of their numbers. */
export function nameFilesOf(pages: readonly PageWords[]): NameFiles {
  const gramFiles = gramFilesOf(pages);
  const held = new Map(gramFiles.flatMap(({ grams }) => Object.entries(grams).map(([gram, [count = 0]]) => [gram, count] as const)));
  const weigh = (gram: string) => weightOf(gram, held.get(gram) ?? 0, pages.length);
  const rows = pages.map((page): PageRow => {
    const keys = keysOfNames(page);
    return { ...page, keys, weights: weightsOf(page, keys, weigh) };
  });
  const rowFiles = Array.from({ length: Math.ceil(rows.length / pagesPerFile) }, (_, i) => rows.slice(i * pagesPerFile, (i + 1) * pagesPerFile));
  const named = (kind: string, all: readonly unknown[]) => all.map((file, i) => [`${kind}/${i}.json`, file] as const);
  return { files: new Map([...named('grams', gramFiles), ...named('pages', rowFiles)]), gramFiles: gramFiles.length };
}

export async function writeNames({ files }: NameFiles, folder: URL): Promise<void> {
  for (const [name, file] of files) {
    const path = fileURLToPath(new URL(name, folder));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(file));
  }
}
