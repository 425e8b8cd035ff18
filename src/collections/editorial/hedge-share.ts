/**
 * How many of the sentences that readers meet take back what they say: npm run report:hedges [-- content folder]
 * Counted are 一般に・とされ・ことがあります・ことが多い, and めやす beside them: not every one is wrong (some people do pay).
 */
import { buildDay } from '../../build-day.ts';
import { readContent } from './read-content.ts';
import type { CollectionName } from '../schemas/index.ts';
import { readLibrary } from './library.ts';
import { shownText } from './shown.ts';

/** Sentences with their marks; 「…」 belongs to the sentence around it. Headings and labels without a full stop are none. */
const sentencesOf = (text: string): string[] => text.match(/(?:「[^」]*」|[^。?])+[。?]/g) ?? [];
const phrases = ['一般に', 'とされ', 'ことがあります', 'ことが多い'];
const folder = process.argv[2] ?? 'content';
const library = readLibrary(readContent(folder), buildDay);
const judged: readonly CollectionName[] = [
  'guides',
  'faqs',
  'glossary',
  'steps',
  'services',
  'check',
  'stories',
  'questions',
];

const rows = [...judged, undefined].map((collection) => {
  const sentences = library.entries
    .filter(
      (entry) =>
        judged.includes(entry.collection) && [entry.collection, undefined].includes(collection),
    )
    .flatMap(({ passages }) => passages.filter(({ key }) => key !== 'aliases'))
    .flatMap((passage) => sentencesOf(shownText(library, passage)));
  const share = (words: readonly string[]) =>
    sentences.filter((sentence) => words.some((word) => sentence.includes(word))).length;
  const of = (count: number) => `${count} (${((100 * count) / sentences.length).toFixed(1)} %)`;
  return {
    どこ: collection ?? '全部',
    文: sentences.length,
    ...Object.fromEntries(phrases.map((phrase) => [phrase, share([phrase])])),
    '4つのどれか': of(share(phrases)),
    めやすも入れて: of(share([...phrases, 'めやす'])),
  };
});
console.table(rows);
