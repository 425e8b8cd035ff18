import { fold, keyOf, normalise } from './normalise.ts';
import { stretches, stretchesOf, type Stretch } from './wording.ts';

/**
 * The one tokenizer for the text of pages and for what is asked of it. Words of the reviewed list first, in our pages'
 * spelling; between them runs of kanji, katakana, letters and figures. No dictionary, no Intl.Segmenter.
 */
const runs = /\d+(?:か月|年|月|円|回|歳|日|時間|割|%)?|[\p{sc=Han}々]+[ぁ-ゖ]?|[ァ-ヺー]{2,}|[a-z]+|(?<=(?<![ぁ-ゖー])[はがをにでのともへ]?)(?![はがをにでのともへ])[ぁ-ゖー]{5,}/gu;

const wordsIn = (cut: readonly Stretch[]): string[] => cut.flatMap(({ text, known }) => (known ? [text] : (text.match(runs) ?? [])));

/** What to look for in the text of pages: 「会社にばれずに転職できますか?」 → 会社 転職. Grammar is left out. */
export function keywords(query: string): string[] {
  const words = wordsIn(stretches(query));
  return words.length ? [...new Set(words)] : [normalise(query)].filter(Boolean);
}

/**
 * The words of a text as keys, each once. A word made of others stands under each of its ends too, because Pagefind
 * finds words by their beginning: 雇用保険 → 雇用保険 用保険 保険.
 */
export function textWords(text: string): string[] {
  const words = wordsIn(stretchesOf(normalise(text))).map(keyOf);
  return [...new Set(words.flatMap(endings))].filter(Boolean);
}

function endings(word: string): string[] {
  const ends = Array.from(word, (letter, i) => (i > 0 && /\p{sc=Han}/u.test(letter) ? word.slice(i) : ''));
  return [word, ...ends.filter(({ length }) => length > 1)];
}

/** Whether a word of a query stands in a text with these words. */
export function isSaid(word: string, words: readonly string[]): boolean {
  const key = fold(word);
  return key !== '' && words.some((said) => said.startsWith(key));
}
