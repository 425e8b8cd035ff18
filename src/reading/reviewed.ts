import { escaped, inHiragana } from './fit.ts';

/** A reading that a person looked at, with where the word stood. */
export interface Reviewed {
  readonly word: string;
  readonly reading: string;
  /** In the list: 「ひと月」; `#` is any digit: 「#月」. */
  readonly where: readonly string[];
}

/** The list as it stands in content/words/readings.yaml: word → reading → where. */
export type ReadingList = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** Returns the list as rows. @throws naming the word, where a place does not hold it or a reading is not in kana */
export function reviewedFrom(list: ReadingList): Reviewed[] {
  return Object.entries(list).flatMap(([word, readings]) =>
    Object.entries(readings).map(([reading, where]) => {
      const row = { word, reading, where: [where].flat() };
      const strange = row.where.find((place) => !place.includes(word));
      if (strange !== undefined || !/^[ぁ-ゖー]+$/.test(reading))
        throw new Error(
          `content/words/readings.yaml: 「${word}」の「${reading}」は、かなの読みと、「${word}」の入ったことばで書いてください。`,
        );
      return row;
    }),
  );
}

/** A stretch of a text whose reading is settled. */
export interface Settled {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
}

/**
 * Returns the places of a text that the list knows, with the reading there: the longest place first, of two as long the one
 * that names its digits. A word that stands alone in the list is known nowhere, unless it begins with a digit: 2人.
 */
export function decidedIn(text: string, reviewed: readonly Reviewed[]): Settled[] {
  return reviewed
    .flatMap((row) => row.where.map((place) => ({ ...row, place })))
    .filter(({ word, place }) => place !== word || /^[0-9]/.test(word))
    .sort((a, b) => b.place.length - a.place.length || anyDigits(a.place) - anyDigits(b.place))
    .flatMap(({ word, reading, place }) =>
      [...text.matchAll(patternOf(place))].map(({ index }) => {
        const start = index + place.indexOf(word);
        return { start, end: start + word.length, reading };
      }),
    );
}

const anyDigits = (place: string): number => place.split('#').length - 1;

const patterns = new Map<string, RegExp>();

function patternOf(place: string): RegExp {
  let pattern = patterns.get(place);
  if (!pattern) {
    // 2日 does not stand in 12日.
    const from = /^[0-9]/.test(place) ? '(?<![0-9])' : '';
    pattern = new RegExp(from + escaped(place).replaceAll('#', '[0-9]'), 'g');
    patterns.set(place, pattern);
  }
  return pattern;
}

/** Whether somebody looked at this reading of a word, and it has no other: where it has, each place has to stand in the list. */
export function isReviewed(word: string, reading: string, reviewed: readonly Reviewed[]): boolean {
  const rows = reviewed.filter((row) => row.word === word);
  return rows.length === 1 && rows[0]!.reading === inHiragana(reading);
}
