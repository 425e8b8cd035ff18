import { nameFilesOf } from './name-files.ts';
import type { PageText } from './page-words.ts';
import { writePagefind } from './pagefind-index.ts';
import { rareWordsOf } from './rare-words.ts';
import { readingsOf } from './readings.ts';
import { writeFiles } from './write-files.ts';

/** Writes everything that a search fetches, but its code, into a folder. Answers how many files the index of pieces has. */
export async function writeSearchFiles(pages: readonly PageText[], folder: URL): Promise<number> {
  const sorted = [...pages].sort(byTopic);
  const { files, gramFiles } = nameFilesOf(
    sorted.map(({ sections: _, ...words }) => words),
    { rare: rareWordsOf(sorted), readings: readingsOf(sorted) },
  );
  await writeFiles(files, folder);
  await writePagefind(sorted, folder);
  return gramFiles;
}

/** Pages on one topic stand side by side: they are asked for together. */
function byTopic(a: PageText, b: PageText): number {
  const [one, other] = [`${a.topic} ${a.path}`, `${b.topic} ${b.path}`];
  return one < other ? -1 : Number(one > other);
}
