import { compiled } from '../../../reading/compile.ts';
import { doubtsIn } from '../../../reading/doubts.ts';
import { needsReading } from '../../../reading/fit.ts';
import { listFrom, pieced } from '../../../reading/listed.ts';
import { tokensOf } from '../../../reading/dictionary.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Fault } from '../read/fault.ts';
import { shownText } from '../read/shown-text.ts';
import { doubtAsFault } from './site-readings.ts';
import { easyWords, furiganaWords, kanjiGrades } from '../read/word-lists.ts';

const gradeOf = new Map(kanjiGrades.flatMap((row, i) => [...row].map((kanji) => [kanji, i + 1])));
/** The school year of a word's hardest kanji; 7 after primary school. */
const gradeOfWord = (word: string): number =>
  Math.max(...[...word].filter(needsReading).map((kanji) => gradeOf.get(kanji) ?? 7));

/** From this school year on a word counts as hard. */
const hardFrom = 5;

const list = listFrom(compiled(furiganaWords.words, ''));

/** Returns a fault on each reading on an easy page that nobody has looked at, and on each hard word that is not in the list of easy words. */
export function readings(library: Library): Fault[] {
  const pages = entriesOf(library, 'easy');
  if (!pages.length) return [];
  const told = new Set<string>();
  const once = (name: string) => !told.has(name) && Boolean(told.add(name));

  const problemsIn = (text: string) => [
    ...doubtsIn(text, list, tokensOf, furiganaWords.seen)
      .filter(({ kanji, dictionary }) => once(`${kanji} ${dictionary}`))
      .map(doubtAsFault),
    ...pieced(text, list).flatMap(({ text: word, reading }) => {
      const grade = reading === undefined ? 0 : gradeOfWord(word);
      if (grade < hardFrom || easyWords.hard[word] === grade || !once(word)) return [];
      return [
        {
          message: `「${word}」は、${grade < 7 ? `小学${grade}年` : '中学から'}の漢字です`,
          remedy: `やさしいことばにするか、content/words/easy.yaml の hard に「${word}: ${grade}」と足してください`,
        },
      ];
    }),
  ];
  const onPages = pages.flatMap(({ file, passages }) =>
    passages
      .filter(({ key }) => key !== 'helper')
      .flatMap((passage) =>
        problemsIn(shownText(library, passage).replaceAll('**', '')).map((problem) => ({
          file,
          line: passage.line,
          ...problem,
        })),
      ),
  );
  const inAll = easyWords.explained
    .flatMap(({ word, means }) => [word, means])
    .flatMap(problemsIn)
    .map((problem) => ({ file: 'content/words/easy.yaml', line: 1, ...problem }));
  return [...onPages, ...inAll];
}
