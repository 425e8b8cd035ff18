import { normalise } from '../query/normalise.ts';
import { stretches } from '../query/wording.ts';

/** A part of a sentence; marked where it is what was asked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
  /** In an answer: the page's own mark, or the word that says how sure it is. */
  readonly as?: 'key' | 'sure';
}

/** Short kana stand in the middle of other words: ない, はい. */
const onlyKana = /^[ぁ-ゖー]+$/;

/** Returns what cuts a sentence at the words of a query, as typed and as our pages say them; the pieces joined are the sentence again. */
export function markerFor(query: string): (sentence: string) => MarkedPart[] {
  const typed = normalise(query).split(/[\s、。,.?!・「」]+/);
  const cut = stretches(query).flatMap(({ text, known }) =>
    known ? [text] : (text.match(/[\p{sc=Han}々]+|[ァ-ヺー]{2,}|[a-z\d]{2,}/gu) ?? []),
  );
  const words = [...new Set([...typed, ...cut])]
    .filter((word) =>
      onlyKana.test(word) ? word.length > 3 : word.length > 1 || /\p{sc=Han}/u.test(word),
    )
    .sort((a, b) => b.length - a.length);
  if (!words.length) return (text) => (text ? [{ text, marked: false }] : []);
  const pattern = new RegExp(`(${words.map(wholeWord).join('|')})`, 'giu');
  return (sentence) =>
    sentence
      .split(pattern)
      .map((text, i) => ({ text, marked: i % 2 === 1 }))
      .filter(({ text }) => text);
}

/** No half words: コーチ in ジョブコーチ, 手 in 手帳, 6 in 65. Two kanji and more may stand in a longer word: 支援 in 支援員. */
function wholeWord(word: string): string {
  const scripts = word.length > 1 ? ['ァ-ヺー', 'a-z', '\\d'] : ['\\p{sc=Han}々'];
  const beside = (letter: string) =>
    scripts.filter((script) => new RegExp(`[${script}]`, 'u').test(letter)).join('') || '^\\s\\S';
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return `(?<![${beside(word[0]!)}])${escaped}(?![${beside(word.at(-1)!)}])`;
}
