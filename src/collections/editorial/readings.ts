import { tokensOf } from '../../search/index/dictionary.ts';
import { needsReading } from '../../reading/fit.ts';
import { namesOfTerms } from '../../reading/names.ts';
import { readerBy, type ReadPiece } from '../../reading/reader.ts';
import { isReviewed, reviewedFrom } from '../../reading/reviewed.ts';
import { entriesOf, textOf, type Library } from './library.ts';
import type { Remark } from './remark.ts';
import { shownText } from './shown.ts';
import { easyWords, kanjiGrades, readingList } from './word-lists.ts';

const gradeOf = new Map(kanjiGrades.flatMap((row, i) => [...row].map((kanji) => [kanji, i + 1])));
/** The school year of a word's hardest kanji; 7 after primary school. */
const gradeOfWord = (word: string): number =>
  Math.max(...[...word].filter(needsReading).map((kanji) => gradeOf.get(kanji) ?? 7));

/** From this school year on a word counts as hard. */
const hardFrom = 5;

/** Returns a remark on each reading on an easy page that nobody has looked at, and on each hard word that is not in the list of easy words. */
export function readings(library: Library): Remark[] {
  const pages = entriesOf(library, 'easy');
  if (!pages.length) return [];
  const reviewed = reviewedFrom(readingList);
  const terms = entriesOf(library, 'glossary').map(
    (term) => [textOf(term, 'term'), textOf(term, 'reading')] as const,
  );
  const read = readerBy(tokensOf, namesOfTerms(terms), reviewed);

  const told = new Set<string>();
  const problemOf = ({ text, reading, settled }: ReadPiece, where: string) => {
    if (!needsReading(text)) return undefined;
    if (reading === undefined)
      return {
        message: `「${where}」の「${text}」の読みが、わかりません`,
        remedy: 'content/words/readings.yaml に、読みと場所を足してください',
      };
    if (!settled && !isReviewed(text, reading, reviewed)) {
      const pair = `${text} ${reading}`;
      if (told.has(pair)) return undefined;
      told.add(pair);
      return {
        message: `「${where}」の「${text}」を「${reading}」と読みます。まだ、だれも見ていません`,
        remedy: `合っていれば content/words/readings.yaml に「${text}: { ${reading}: ${where} }」と足し、ちがえば正しい読みを足してください`,
      };
    }
    const grade = gradeOfWord(text);
    if (grade >= hardFrom && easyWords.hard[text] !== grade && !told.has(text)) {
      told.add(text);
      return {
        message: `「${text}」は、${grade < 7 ? `小学${grade}年` : '中学から'}の漢字です`,
        remedy: `やさしいことばにするか、content/words/easy.yaml の hard に「${text}: ${grade}」と足してください`,
      };
    }
    return undefined;
  };

  const problemsIn = (text: string) => {
    const pieces = read(text);
    return pieces.flatMap((piece, i) => {
      const after = pieces[i + 1]?.text.slice(0, 2) ?? '';
      const before = pieces[i - 1]?.text.slice(-2) ?? '';
      return problemOf(piece, before + piece.text + after) ?? [];
    });
  };
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
