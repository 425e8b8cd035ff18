/**
 * How a text is read by a list alone, without a dictionary: what pages fetch when readings are switched on.
 * A line is `word=place:reading place:reading reading`: how it is read where it stands in a place, and elsewhere. In a place
 * `#` is a digit, `〜` a kanji. A reading is pieces, each with how many letters it stands over: 2しえん1いん; `.` is before what
 * is learnt early, `+` before what ends another word.
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

/** Word → its readings, as they stand in its line. */
export type List = ReadonlyMap<string, string>;

const kanji = /[\p{sc=Han}々〆ヶ]/u;
const digit = /[0-9]/;
/** Before the reading of what ends another word. */
const end = '+';

/** Returns a list that can be asked, of its lines. */
export const listFrom = (lines: string): List =>
  new Map(lines.split('\n').map((line) => line.split('=') as [string, string]));

/** Returns the readings of a text in its order, the longest words first; none for what is not in the list. */
export function readingsIn(text: string, list: List): Reading[] {
  const found: Reading[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{sc=Han}々〆ヶ]+/gu))
    for (let at = 0; at < run.length;) {
      let length = run.length - at;
      let reading: string | undefined;
      while (!(reading = readingAt(run.slice(at, at + length), index + at)) && length > 1) length--;
      at += length;
      if (reading) for (const piece of piecesOf(reading, index + at, length)) add(piece);
    }
  return found;

  /** What ends a word belongs to it: over each by itself, the readings would draw the two apart: 支援|者. */
  function add(piece: Reading): void {
    const last = found.at(-1);
    if (piece.reading[0] === end && last?.end === piece.start)
      found[found.length - 1] = {
        start: last.start,
        end: piece.end,
        reading: last.reading + piece.reading.slice(1),
        easy: last.easy && piece.easy,
      };
    else found.push({ ...piece, reading: piece.reading.replace(end, '') });
  }

  function readingAt(word: string, at: number): string | undefined {
    for (const row of list.get(word)?.split(' ') ?? []) {
      const [place = '', reading] = row.split(':');
      // One kanji in the midst of others has too many readings.
      if (!reading) return word.length > 1 || isAlone(at) ? place : undefined;
      if (stands(place, at - place.indexOf(word))) return reading;
    }
    return undefined;
  }

  function isAlone(at: number): boolean {
    return !kanji.test((text[at - 1] ?? '') + (text[at + 1] ?? ''));
  }

  /** What begins with a digit does not stand behind another: 2日 is not in 12日. */
  function stands(place: string, from: number): boolean {
    return (
      !(digit.test(place[0]!) && digit.test(text[from - 1] ?? '')) &&
      [...place].every((letter, i) => {
        const there = text[from + i] ?? '';
        if (letter === '#') return digit.test(there);
        return letter === '〜' ? kanji.test(there) : letter === there;
      })
    );
  }
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

function piecesOf(readings: string, end: number, length: number): Reading[] {
  const pieces = [...readings.matchAll(/(\d*)(\.?)([^\d.]+)/g)].map(
    ([, over, easy, reading = '']) => ({ over: Number(over) || length, easy: !!easy, reading }),
  );
  let at = end - pieces.reduce((sum, { over }) => sum + over, 0);
  return pieces.map(({ over, easy, reading }) => ({
    start: at,
    end: (at += over),
    reading,
    easy,
  }));
}
