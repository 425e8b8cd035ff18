import { fit, inHiragana } from './fit.ts';
import { readingsIn, type List } from './listed.ts';

/** What is used of a word that a dictionary cuts off a text. */
interface Token {
  readonly surface: string;
  readonly reading?: string;
}

/** Kanji that the list does not read, or not as a dictionary does. */
export interface DoubtedReading {
  readonly kanji: string;
  /** By the list; shorter than it should be where it does not know all of them. */
  readonly listed: string;
  readonly dictionary: string;
  readonly isRead: boolean;
  /** With the letters beside it. */
  readonly where: string;
}

/** Kanji → how the list reads them → how the dictionary does, where somebody saw that the list is right. */
export type Seen = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/**
 * Returns where a text's readings are to be looked at. A list and a dictionary that say the same are believed: a word that comes
 * with another reading in a new sentence is found, though the list has but one.
 */
export function doubtsIn(
  text: string,
  list: List,
  tokensOf: (text: string) => readonly Token[],
  seen: Seen,
): DoubtedReading[] {
  const listed = readingsIn(text, list);
  const sounds = soundsOf(text, tokensOf);
  return [...text.matchAll(/[\p{sc=Han}々〆ヶ]+/gu)].flatMap(({ 0: kanji, index: start }) => {
    const end = start + kanji.length;
    const over = listed.filter(([from, to]) => from < end && to > start);
    const read = over.reduce((sum, [from, to]) => sum + to - Math.max(start, from), 0);
    const mine = over.map(([, , reading]) => reading).join('');
    const theirs = sounds.slice(start, end).join('');
    const isRead = read === kanji.length;
    // A number is read with its word: the dictionary has the word alone.
    const withNumber = over.some(([from]) => from < start);
    if (
      isRead &&
      (withNumber || mine === theirs || [seen[kanji]?.[mine] ?? []].flat().includes(theirs))
    )
      return [];
    const where = text.slice(Math.max(0, start - 4), end + 4);
    return [{ kanji, listed: mine, dictionary: theirs, isRead, where }];
  });
}

/** The dictionary's sound of each letter; a word's stands at its first kanji, without the kana that are written out. */
function soundsOf(text: string, tokensOf: (text: string) => readonly Token[]): string[] {
  const sounds = [...text].map(() => '');
  let at = 0;
  for (const { surface, reading = '*' } of tokensOf(text)) {
    const start = text.indexOf(surface, at);
    at = start + surface.length;
    if (reading === '*') continue;
    let kana = start;
    for (const { text: part, reading: sound } of fit(surface, inHiragana(reading))) {
      if (sound !== undefined) sounds[kana] = sound;
      kana += part.length;
    }
  }
  return sounds;
}
