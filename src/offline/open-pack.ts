import { eachCode } from './byte-codes.ts';

/** What a worker of today can read. A pack of another format is as good as none. */
export const format = 1;

/** What stands before the bytes of a pack. */
export interface PackHead {
  readonly format: number;
  /** The build that it is of: all packs of one build say the same. */
  readonly version: string;
  /** Every letter of the texts, the most frequent first. */
  readonly letters: string;
  /** Where, among the pieces, each of their kinds begins. */
  readonly kinds: readonly number[];
  /** The pieces that stand in the texts most often. */
  readonly frequent: readonly number[];
  /** How many bytes the letters of all pieces take, which come first. */
  readonly pieces: number;
  /** Path and number of bytes of each text, as codes of pieces: they come next. */
  readonly texts: readonly (readonly [path: string, bytes: number])[];
  /** And of each file that is no text. */
  readonly others: readonly (readonly [path: string, bytes: number])[];
}

export interface Pack {
  readonly version: string;
  /** Returns a file by its path below the site's base ('guides/fee/index.html'). */
  read(path: string): string | Uint8Array<ArrayBuffer> | undefined;
}

/** What stands between two pieces. */
export const gap = '\0';

/** Returns what was packed. @throws where the pack is cut, broken or of another format */
export async function openPack(packed: Response): Promise<Pack> {
  const stream = packed.body!.pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let at = 4;
  const next = (length: number) => bytes.subarray(at, (at += length));
  const head = JSON.parse(
    new TextDecoder().decode(next(new DataView(bytes.buffer).getUint32(0))),
  ) as PackHead;
  if (head.format !== format) throw new Error(`A pack of format ${head.format}`);
  const pieces = piecesIn(next(head.pieces), [...head.letters]);
  const read = pieceReader(head, pieces.length);
  const texts = new Map(head.texts.map(([path, length]) => [path, read(next(length))] as const));
  const others = new Map(head.others.map(([path, length]) => [path, next(length)] as const));
  return {
    version: head.version,
    read: (path) =>
      texts
        .get(path)
        ?.map((piece) => pieces[piece])
        .join('') ?? others.get(path),
  };
}

function piecesIn(bytes: Uint8Array, letters: readonly string[]): string[] {
  const text: string[] = [];
  eachCode(bytes, letters.length, (letter) => text.push(letters[letter]!));
  return text.join('').split(gap);
}

/** Returns how many numbers stand for something: each kind's next piece, then the pieces, the frequent ones first. */
export const numbersFor = (kinds: number, pieces: number): number => kinds + pieces;

/** Reads texts, in their order: a piece that is new is not named, because it is the next of its kind. */
function pieceReader({ kinds, frequent }: PackHead, count: number) {
  const next = [...kinds];
  const isFrequent = new Set(frequent);
  const ranked = [...frequent];
  for (let piece = 0; piece < count; piece++) if (!isFrequent.has(piece)) ranked.push(piece);
  return (bytes: Uint8Array): number[] => {
    const text: number[] = [];
    eachCode(bytes, numbersFor(kinds.length, count), (number) =>
      text.push(number < kinds.length ? next[number]!++ : ranked[number - kinds.length]!),
    );
    return text;
  };
}
