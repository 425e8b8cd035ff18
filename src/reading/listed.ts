/**
 * How a text is read by a list alone, without a dictionary: what pages fetch when readings are switched on.
 * The first line says where a kanji stands alone: `~` in the others. Each of these is a pattern, which finds the words that begin
 * with one letter, and after `:` a reading for each of its groups: `(朝)(起)|(朝)~:あさ,お,あさ`. Before a reading, `.` says that its
 * kanji are learnt early.
 */

import type { RubyPiece } from './fit.ts';

/** Letters of a text and the reading over them. */
type Reading = readonly [
  start: number,
  end: number,
  reading: string,
  /** Whether all its kanji are learnt in the first three years of school. */
  easy: boolean,
];

/** A line in parts: what finds the words, made when it is first asked for, and their readings. */
type LetterRow = string[] & { pattern?: RegExp };
/** By the first letter. */
export type List = ReadonlyMap<string, LetterRow>;

/** Returns a list that can be asked, of its lines. */
export function listFrom(lines: string): List {
  const [alone, ...rows] = lines.split('\n');
  return new Map(rows.map((row) => [row[1]!, row.replaceAll('~', alone!).split(/[:,]/)]));
}

/** Returns the readings of a text in its order, the longest words first; none for what is not in the list. */
export function readingsIn(text: string, list: List): Reading[] {
  const found: Reading[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const row = list.get(text[at]!);
    if (!row) continue;
    const pattern = (row.pattern ??= RegExp(row[0]!, 'y'));
    let start = (pattern.lastIndex = at);
    pattern.exec(text)?.forEach((word, i) => {
      if (!i || !word) return;
      const easy = row[i]![0] === '.';
      found.push([start, (start += word.length), row[i]!.slice(+easy), easy]);
      at = start - 1;
    });
  }
  return found;
}

/** Returns a text cut into pieces, each with its reading; what lies between is read as it is written, or nobody knows how. */
export function pieced(text: string, list: List): RubyPiece[] {
  const pieces: RubyPiece[] = [];
  let at = 0;
  for (const [start, end, reading] of readingsIn(text, list)) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), reading });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
