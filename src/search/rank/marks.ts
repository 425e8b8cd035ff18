import { normalise } from '../query/normalise.ts';
import { stretches } from '../query/wording.ts';

/** A part of a sentence; marked where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Short kana stand in the middle of other words: ない, はい. */
const onlyKana = /^[ぁ-ゖー]+$/;

/** Returns the words of a query that are worth marking, as typed and as our pages say them, longest first. */
export function wordsToMark(query: string): string[] {
  const typed = normalise(query).split(/[\s、。,.?!・「」]+/);
  const cut = stretches(query).flatMap(({ text, known }) =>
    known ? [text] : (text.match(/[\p{sc=Han}々]+|[ァ-ヺー]{2,}|[a-z\d]{2,}/gu) ?? []),
  );
  return [...new Set([...typed, ...cut])]
    .filter((word) =>
      onlyKana.test(word) ? word.length > 3 : word.length > 1 || /\p{sc=Han}/u.test(word),
    )
    .sort((a, b) => b.length - a.length);
}

/** Returns the sentence cut at the words to mark; the pieces joined are the sentence again. */
export function withMarks(sentence: string, words: readonly string[]): Piece[] {
  const lower = sentence.toLowerCase();
  const comparable = lower.length === sentence.length ? lower : sentence;
  const pieces: Piece[] = [];
  let plainFrom = 0;
  for (let at = 0; at < sentence.length;) {
    const word = words.find(
      (candidate) => comparable.startsWith(candidate, at) && isWhole(candidate, comparable, at),
    );
    if (!word) {
      at += 1;
      continue;
    }
    if (at > plainFrom) pieces.push({ text: sentence.slice(plainFrom, at), marked: false });
    pieces.push({ text: sentence.slice(at, at + word.length), marked: true });
    at += word.length;
    plainFrom = at;
  }
  if (plainFrom < sentence.length) pieces.push({ text: sentence.slice(plainFrom), marked: false });
  return pieces;
}

const scripts = [/[ァ-ヺー]/, /[a-z]/, /\d/];

/** No half words: コーチ in ジョブコーチ, 手 in 手帳, 6 in 65. Two kanji and more may stand in a longer word: 支援 in 支援員. */
function isWhole(word: string, sentence: string, at: number): boolean {
  const [before, after] = [sentence.charAt(at - 1), sentence.charAt(at + word.length)];
  const cuts = (script: RegExp) =>
    (script.test(word.charAt(0)) && script.test(before)) ||
    (script.test(word.charAt(word.length - 1)) && script.test(after));
  const single = word.length === 1 && /[\p{sc=Han}々]/u;
  return !scripts.some(cuts) && !(single && (single.test(before) || single.test(after)));
}
