import { globSync, readFileSync } from 'node:fs';
import { compiled } from '../../../reading/compile.ts';
import { tokensOf } from '../../../reading/dictionary.ts';
import { doubtsIn, type DoubtedReading } from '../../../reading/doubts.ts';
import { listFrom } from '../../../reading/listed.ts';
import { textsOfPage } from '../../../reading/texts-of-page.ts';
import type { Problem } from '../read/fault.ts';
import { furiganaWords } from '../read/word-lists.ts';

/** Returns what is to be looked at in the readings of a built site, once each, with the page where it was found. */
export function doubtsOnSite(folder: string): (DoubtedReading & { page: string })[] {
  const list = listFrom(compiled(furiganaWords.words, ''));
  const found = new Map<string, DoubtedReading & { page: string }>();
  const read = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: folder }))
    for (const text of textsOfPage(readFileSync(`${folder}/${page}`, 'utf8'))) {
      if (read.has(text)) continue;
      read.add(text);
      for (const doubt of doubtsIn(text, list, tokensOf, furiganaWords.seen)) {
        const key = `${doubt.kanji} ${doubt.listed} ${doubt.dictionary}`;
        if (!found.has(key)) found.set(key, { ...doubt, page });
      }
    }
  return [...found.values()];
}

/** Returns a doubt as who writes is told it: what, and what to do. */
export const doubtAsFault = ({
  kanji,
  listed,
  dictionary,
  isRead,
  where,
}: DoubtedReading): Problem =>
  isRead
    ? {
        message: `「${where}」: 一覧は「${kanji}」を「${listed}」、辞書は「${dictionary}」と読みます`,
        remedy: `一覧が正しければ content/words/furigana.yaml の seen に「${kanji}: { ${listed}: ${dictionary} }」を、ちがえば words に読みと所を足してください`,
      }
    : {
        message: `「${where}」: 「${kanji}」のすべてには、読みがありません。辞書の読みは「${dictionary}」です`,
        remedy: 'content/words/furigana.yaml の words に足してください',
      };

/** Returns a doubted reading on one line: page, fault, remedy. */
export function doubtInWords(doubt: DoubtedReading & { page: string }): string {
  const { message, remedy } = doubtAsFault(doubt);
  return `${doubt.page}${message} → ${remedy}`;
}
