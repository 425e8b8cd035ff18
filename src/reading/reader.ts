import { allKanji, fit, inHiragana, needsReading, type Piece } from './fit.ts';
import { decidedIn, type Reviewed, type Settled } from './reviewed.ts';

/** What is used of a word that a dictionary cuts off a text. */
export interface Token {
  readonly surface: string;
  readonly reading?: string;
}

/** A name and how it is read: 受給者証, じゅきゅうしゃしょう. */
export type Name = readonly [name: string, reading: string];

export interface ReadPiece extends Piece {
  /** Whether a name or the list said how it is read; else the dictionary did. */
  readonly settled: boolean;
}

/**
 * Returns who cuts a text into pieces with their readings: first by the names, then by the reviewed list, else by the dictionary.
 * What nobody can read keeps its kanji without a reading.
 */
export function readerBy(
  tokensOf: (text: string) => readonly Token[],
  names: readonly Name[],
  reviewed: readonly Reviewed[],
): (text: string) => ReadPiece[] {
  const longFirst = names
    .filter(([name]) => needsReading(name))
    .toSorted((a, b) => b[0].length - a[0].length);

  const bySound = (text: string): Piece[] =>
    withEnds(tokensOf(text)).flatMap(({ surface, reading }) =>
      !needsReading(surface) || !reading || reading === '*'
        ? [{ text: surface }]
        : fit(surface, inHiragana(reading)),
    );

  /** The dictionary's words where they say the same: 就労(しゅうろう)定着(ていちゃく)支援(しえん). */
  const settledPieces = (text: string, reading: string): Piece[] => {
    const pieces = bySound(text);
    const sound = pieces.map((piece) => inHiragana(piece.reading ?? piece.text)).join('');
    return sound === inHiragana(reading) ? pieces : fit(text, reading);
  };

  /** The dictionary reads a text as a whole: what stands beside a word tells how it is read. */
  return (text) => {
    const named = longFirst.flatMap(([name, reading]) =>
      placesOf(text, name).map((start) => ({ start, end: start + name.length, reading })),
    );
    const settled = apart([...named, ...decidedIn(text, reviewed)]);
    const pieces: ReadPiece[] = [];
    let at = 0;
    for (const piece of gapless(text)) {
      const [start, end] = [at, (at += piece.text.length)];
      const over = settled.filter((one) => one.start < end && one.end > start);
      if (!over.length) pieces.push({ ...piece, settled: false });
      // A word that is settled in part is read anew beside it.
      let from = start;
      for (const one of over) {
        pieces.push(...unsettled(text.slice(from, Math.max(from, one.start))));
        if (one.start >= start)
          pieces.push(
            ...settledPieces(text.slice(one.start, one.end), one.reading).map((part) => ({
              ...part,
              settled: true,
            })),
          );
        from = Math.min(one.end, end);
      }
      if (over.length) pieces.push(...unsettled(text.slice(from, end)));
    }
    return joined(pieces);
  };

  function unsettled(text: string): ReadPiece[] {
    return text ? bySound(text).map((piece) => ({ ...piece, settled: false })) : [];
  }

  /** The dictionary's words with the white space that it leaves out. */
  function gapless(text: string): Piece[] {
    return text
      .split(/(\s+)/)
      .filter(Boolean)
      .flatMap((part) => (part.trim() ? bySound(part) : [{ text: part }]));
  }
}

/** A word of one kanji belongs to the one before it: 受給|者|証 → 受給者証. Over each by itself, the readings would draw the kanji apart. */
function withEnds(tokens: readonly Token[]): Token[] {
  const isKanji = ({ surface, reading = '*' }: Token) => allKanji.test(surface) && reading !== '*';
  return tokens.reduce<Token[]>((words, token) => {
    const last = words.at(-1);
    if (last && token.surface.length === 1 && isKanji(token) && isKanji(last))
      words[words.length - 1] = {
        surface: last.surface + token.surface,
        reading: last.reading! + token.reading!,
      };
    else words.push(token);
    return words;
  }, []);
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push(at);
  return places;
}

/** Of stretches that overlap the first stays; then in the order of the text. */
function apart(stretches: readonly Settled[]): Settled[] {
  const kept: Settled[] = [];
  for (const one of stretches)
    if (!kept.some(({ start, end }) => one.start < end && one.end > start)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Neighbours without a reading as one. */
function joined(pieces: readonly ReadPiece[]): ReadPiece[] {
  const whole: ReadPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const isPlain = (one: ReadPiece) => one.reading === undefined && !needsReading(one.text);
    if (last && isPlain(last) && isPlain(piece))
      whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
