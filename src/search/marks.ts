import { stretches } from './wording.ts';

/** A part of a sentence; marked where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The words of a query that are worth marking, as typed and as our pages say them, longest first. */
export function wordsToMark(query: string): string[] {
  const typed = query.normalize('NFKC').toLowerCase().split(/[\s、。,.?!・「」]+/);
  const cut = stretches(query).flatMap(({ text, known }) => (known ? [text] : (text.match(/[\p{sc=Han}々]{2,}|[ァ-ヺー]{2,}|[a-z\d]{2,}/gu) ?? [])));
  return [...new Set([...typed, ...cut])].filter((word) => word.length > 1 || /\p{sc=Han}/u.test(word)).sort((a, b) => b.length - a.length);
}

/** The sentence cut at the words to mark; the pieces joined are the sentence again. */
export function withMarks(sentence: string, words: readonly string[]): Piece[] {
  const lower = sentence.toLowerCase();
  const comparable = lower.length === sentence.length ? lower : sentence;
  const pieces: Piece[] = [];
  let plainFrom = 0;
  for (let at = 0; at < sentence.length; ) {
    const word = words.find((candidate) => comparable.startsWith(candidate, at));
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

/** The sentence of a page's text that says most of the words; the first of equals. Undefined where none does. */
export function tellingSentence(content: string, words: readonly string[], longest = 90): string | undefined {
  let best: { sentence: string; said: number } | undefined;
  for (const sentence of content.split(/(?<=[。?!])\s*|\s*\. /)) {
    const said = words.filter((word) => sentence.toLowerCase().includes(word)).length;
    if (said > (best?.said ?? 0)) best = { sentence: sentence.trim(), said };
  }
  if (!best) return undefined;
  return best.sentence.length > longest ? `${best.sentence.slice(0, longest)}…` : best.sentence;
}
