import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { codesOf } from './byte-codes.ts';
import { format, gap, numbersFor, type PackHead } from './open-pack.ts';

/**
 * Many pages as one compressed file. gzip looks back 32 kB only, two pages or three: so what repeats is kept once, as a piece, and
 * a page is a list of pieces. Letters are numbered by how frequent they are, because three bytes a kana would fill the 32 kB.
 */

const compressed = promisify(gzip);

/** Where pages are cut: at elements and what they lead to or say of themselves, rules of styles, sentences. */
const cut = /(?=<|"(?: \/)?>|",")|(?<=[>。}]|content="|":"|href=")/;

/** Alike stands beside alike: drawings, elements, words, addresses, code. */
const kinds = [/^<(?:path|svg|g|circle|rect)/, /^</, /[ぁ-ん]/, /^[/#]/, /^/];
const kindOf = (piece: string): number => kinds.findIndex((kind) => kind.test(piece));

/** Returns all texts as one file, pieces that many share once. @throws where a text holds what parts the pieces, or there are too many of them */
export async function pack(
  version: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): Promise<Uint8Array> {
  const all = [...files];
  const texts = all.filter((file): file is [string, string] => typeof file[1] === 'string');
  const others = all.filter((file): file is [string, Uint8Array] => typeof file[1] !== 'string');
  const broken = texts.find(([, text]) => text.includes(gap));
  if (broken) throw new Error(`${broken[0]} holds a NUL`);
  const { lists, pieces } = joined(...numbered(texts.map(([, text]) => text)));
  const kindOfEach = pieces.map(kindOf);
  const { starts, place } = byKind(kindOfEach);
  const inOrder = place.map((piece) => pieces[piece]!);

  const counts = new Uint32Array(pieces.length);
  for (const list of lists) for (const piece of list) counts[piece]!++;
  const frequent = [...pieces.keys()]
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, 256);
  const placeOf = new Uint32Array(pieces.length);
  place.forEach((piece, i) => (placeOf[piece] = i));
  const isFrequent = new Set(frequent);
  const ranked = [...frequent, ...place.filter((piece) => !isFrequent.has(piece))];
  const rank = new Uint32Array(pieces.length);
  ranked.forEach((piece, i) => (rank[piece] = i));

  const known = new Uint8Array(pieces.length);
  const codes = lists.map((list) =>
    codesOf(
      list.map((piece) => {
        if (known[piece]) return kinds.length + rank[piece]!;
        known[piece] = 1;
        return kindOfEach[piece]!;
      }),
      numbersFor(kinds.length, pieces.length),
    ),
  );
  const { letters, bytes } = lettered(inOrder.join(gap));
  const head: PackHead = {
    format,
    version,
    letters,
    kinds: starts,
    frequent: frequent.map((piece) => placeOf[piece]!),
    pieces: bytes.length,
    texts: texts.map(([path], i) => [path, codes[i]!.length]),
    others: others.map(([path, content]) => [path, content.length]),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const contents = others.map(([, content]) => content);
  // Short blocks suit what changes so often: 2 % less than with the usual memory.
  return compressed(Buffer.concat([length, json, bytes, ...codes, ...contents]), {
    level: 9,
    memLevel: 6,
  });
}

type NumberLists = number[][];

/** Each text as numbers of its pieces, and the pieces. */
function numbered(texts: readonly string[]): [lists: NumberLists, pieces: string[]] {
  const numbers = new Map<string, number>();
  const lists = texts.map((text) =>
    text.split(cut).map((piece) => {
      const known = numbers.get(piece);
      if (known === undefined) numbers.set(piece, numbers.size);
      return known ?? numbers.size - 1;
    }),
  );
  return [lists, [...numbers.keys()]];
}

const [open, none] = [-1, -2];

/** Pieces of a kind that stand nowhere without each other become one. Numbered by where they first stand. */
function joined(
  lists: NumberLists,
  pieces: readonly string[],
): { lists: NumberLists; pieces: string[] } {
  const after = new Int32Array(pieces.length).fill(open);
  const before = new Int32Array(pieces.length).fill(open);
  const meet = (side: Int32Array, piece: number, other: number) =>
    (side[piece] = side[piece] === open || side[piece] === other ? other : none);
  for (const list of lists)
    for (let i = 0; i <= list.length; i++) {
      if (i < list.length) meet(before, list[i]!, list[i - 1] ?? none);
      if (i > 0) meet(after, list[i - 1]!, list[i] ?? none);
    }
  const kindOfEach = pieces.map(kindOf);
  const areOne = (a: number, b: number) =>
    a !== b && after[a] === b && before[b] === a && kindOfEach[a] === kindOfEach[b];
  const numbers = new Map<number, number>();
  const whole: string[] = [];
  const shorter = lists.map((list) => {
    const out: number[] = [];
    for (let from = 0, to = 1; from < list.length; from = to++) {
      while (to < list.length && areOne(list[to - 1]!, list[to]!)) to++;
      const first = list[from]!;
      if (!numbers.has(first)) {
        numbers.set(first, whole.length);
        whole.push(
          list
            .slice(from, to)
            .map((piece) => pieces[piece])
            .join(''),
        );
      }
      out.push(numbers.get(first)!);
    }
    return out;
  });
  return { lists: shorter, pieces: whole };
}

/** The pieces in the order they are kept in, and where each kind begins there. */
function byKind(kindOfEach: readonly number[]): { starts: number[]; place: number[] } {
  const groups = kinds.map(() => [] as number[]);
  kindOfEach.forEach((kind, piece) => groups[kind]!.push(piece));
  const starts = groups.map((_, kind) => groups.slice(0, kind).flat().length);
  return { starts, place: groups.flat() };
}

function lettered(text: string): { letters: string; bytes: Uint8Array } {
  // By their numbers: a third of the time that strings take.
  const all = new Uint32Array(text.length);
  const counts = new Uint32Array(0x11_0000);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.codePointAt(at)!;
    if (letter > 0xffff) at++;
    counts[letter]!++;
    all[length++] = letter;
  }
  const letters = [...new Set(all.subarray(0, length))]
    .map((letter) => ({ letter, text: String.fromCodePoint(letter) }))
    .sort((a, b) => counts[b.letter]! - counts[a.letter]! || (a.text < b.text ? -1 : 1));
  letters.forEach(({ letter }, number) => (counts[letter] = number));
  return {
    letters: letters.map(({ text }) => text).join(''),
    bytes: codesOf(
      all.subarray(0, length).map((letter) => counts[letter]!),
      letters.length,
    ),
  };
}
