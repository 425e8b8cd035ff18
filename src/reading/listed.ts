/**
 * How a text is read by a list alone, without a dictionary: what pages fetch when readings are switched on.
 * A line is `pattern:reading pattern:reading`: the words that begin with one letter. A pattern begins with its word and says where it
 * stands; pieces of a word and their readings are parted: `朝)(起:あさ,お`. Of a reading, `.` is before what is learnt early, `+` before
 * what ends another word.
 */

import type { Piece } from './fit.ts';

/** Letters of a text and the reading over them. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Whether all its kanji are learnt in the first three years of school. */
  readonly easy: boolean;
}

/** First letter → what finds its words, and their readings. */
export type List = ReadonlyMap<string, readonly [pattern: RegExp, readings: readonly string[]]>;

/** One kanji in the midst of others has too many readings. */
const alone = '(?<![々〆ヶ㐀-鿿豈-﫿].)(?![々〆ヶ㐀-鿿豈-﫿])';

/** Returns a list that can be asked, of its lines. */
export const listFrom = (lines: string): List =>
  new Map(
    lines.split('\n').map((line) => {
      const rows = line.split(' ').map((row) => row.split(':') as [string, string]);
      const patterns = rows.map(([word]) => `(${word[1] ? word : word + alone})`);
      return [
        line[0]!,
        [RegExp(patterns.join('|'), 'y'), rows.flatMap(([, readings]) => readings.split(','))],
      ];
    }),
  );

/** Returns the readings of a text in its order, the longest words first; none for what is not in the list. */
export function readingsIn(text: string, list: List): Reading[] {
  const found: Reading[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const [pattern, readings] = list.get(text[at]!) ?? [];
    if (!pattern) continue;
    let start = (pattern.lastIndex = at);
    for (const [i, word] of pattern.exec(text)?.slice(1).entries() ?? []) {
      if (!word) continue;
      const [, easy, ends, reading] = /(\.?)(\+?)(.*)/.exec(readings![i]!)!;
      // What ends a word belongs to it: over each by itself, the readings would draw the two apart: 支援|者.
      const before = ends && found.at(-1)?.end === start ? found.pop() : undefined;
      found.push({
        start: before?.start ?? start,
        end: (start += word.length),
        reading: (before?.reading ?? '') + reading!,
        easy: !!easy && before?.easy !== false,
      });
      at = start - 1;
    }
  }
  return found;
}

/** Returns a text cut into pieces, each with its reading; what lies between is read as it is written, or nobody knows how. */
export function pieced(text: string, list: List): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, reading } of readingsIn(text, list)) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), reading });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
