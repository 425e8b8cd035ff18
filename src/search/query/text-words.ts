import { fold, keyOf, normalise } from './normalise.ts';
import { stretches, stretchesOf, type Stretch } from './wording.ts';

/**
 * The one tokenizer for the text of pages and for what is asked of it. Words of the reviewed list first, in our pages'
 * spelling; between them runs of kanji, katakana, letters and figures: 申請し, but 写真 of 「写真をとる」「写真まで」. No
 * dictionary, no Intl.Segmenter.
 */
const runs =
  /\d+(?:か月|年|月|円|回|歳|日|時間|割|%)?|[\p{sc=Han}々]{2,}(?:(?![はがをにでのともへかまっなだやよ])[ぁ-ゖ])?|[\p{sc=Han}々][ぁ-ゖ]?|[ァ-ヺー]{2,}|[a-z]+|(?<=(?<![ぁ-ゖー])[はがをにでのともへ]?)(?![はがをにでのともへ])[ぁ-ゖー]{5,}/gu;

const wordsIn = (cut: readonly Stretch[]): string[] =>
  cut.flatMap(({ text, known }) => (known ? [text] : (text.match(runs) ?? [])));

/** Returns what to look for in the text of pages: 「会社にばれずに転職できますか?」 → 会社 転職. Grammar is left out. */
export function keywords(query: string): string[] {
  const all = wordsIn(stretches(query));
  // 「7か月目」: what is left over beside a word says nothing.
  const long = all.filter(({ length }) => length > 1);
  const words = long.length ? long : all;
  return words.length ? [...new Set(words)] : [normalise(query)].filter(Boolean);
}

/** Returns the words of a text as keys, each once, and the words inside them: 雇用保険 → 雇用保険 雇用 保険 … */
export function textWords(text: string): Set<string> {
  const words = wordsIn(stretchesOf(normalise(text))).map(keyOf);
  return new Set(words.flatMap((word) => [word, ...inside(word)]).filter(Boolean));
}

/** What stands in a word from one kanji to another, or to its end. */
function inside(word: string): string[] {
  const kanji = [...word.matchAll(/[\p{sc=Han}々]/gu)].map(({ index }) => index);
  return kanji.flatMap((from) =>
    [...kanji, word.length - 1].filter((to) => to > from).map((to) => word.slice(from, to + 1)),
  );
}

/** Returns which words of a query stand among the words of a text. */
export function saidIn(text: string, words: readonly string[]): string[] {
  const own = textWords(text);
  return words.filter((word) => own.has(fold(word)));
}

/**
 * Returns a word as Pagefind is given it and asked for it: seven letters a to z. It would cut Japanese up by a dictionary at the
 * build and by the browser's Intl.Segmenter in the page, whatever the language; such a code it takes as it is.
 */
export function codeOf(word: string): string {
  // FNV-1a: the same number from 0 to 2³² − 1 in every engine.
  let rest = 0x811c9dc5;
  for (const letter of fold(word))
    rest = Math.imul(rest ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return Array.from({ length: 7 }, () => {
    const letter = String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
}
