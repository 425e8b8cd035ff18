/**
 * How hard each page is to read, the hardest first, and each collection as a whole:
 * npm run report:reading [-- content folder]
 */
import { buildDay } from '../../build-day.ts';
import { readLibrary } from './read/library.ts';
import {
  judged,
  readabilityByPage,
  readabilityOf,
  type Readability,
} from './house-rules/readability.ts';
import { readContent } from './read/read-content.ts';
import { lengthOf } from './read/shown-text.ts';

const library = readLibrary(readContent(process.argv[2] ?? 'content'), buildDay);

const row = (is: Readability) => {
  const share = (count: number) => `${((100 * count) / is.sentences).toFixed(0)} %`;
  return {
    文: is.sentences,
    '30字をこえる': share(is.over30),
    '40字をこえる': share(is.over40),
    いちばん長い文: lengthOf(is.longest),
    漢字: `${(100 * is.kanji).toFixed(0)} %`,
    弱める: share(is.hedged),
    めやす: share(is.estimated),
    漢字6字から: is.runs.length,
  };
};

for (const collection of judged) {
  const pages = readabilityByPage(library, collection);
  console.log(`\n${collection}`);
  console.table(Object.fromEntries(pages.map(({ id, is }) => [id, row(is)])));
  for (const { id, is } of pages) if (is.runs.length) console.log(`${id}: ${is.runs.join('、')}`);
}
console.log('\n全部');
const of = (collections: typeof judged) =>
  row(
    readabilityOf(
      library,
      library.entries.filter((entry) => collections.includes(entry.collection)),
    ),
  );
console.table(
  Object.fromEntries([
    ...judged.map((one) => [one, of([one])] as const),
    ['全部', of(judged)] as const,
  ]),
);
