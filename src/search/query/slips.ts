import alikeKanji from '../../../content/search/alike-kanji.json' with { type: 'json' };

const onlyKana = /^[ぁ-ゖ]+$/;
const onlyKanji = /^\p{sc=Han}+$/u;
const kanji = /\p{sc=Han}/u;

const groups = new Map<string, number[]>();
alikeKanji.forEach((line, number) => {
  for (const one of line) groups.set(one, [...(groups.get(one) ?? []), number]);
});

/** Whether one kanji is easily taken for the other: 複 for 復. */
const isAlike = (a: string, b: string): boolean =>
  groups.get(a)?.some((group) => groups.get(b)?.includes(group)) ?? false;

/** One letter changed, forgotten or too many. */
const letter = 1.1;

/** How far off a word may be: in a short one a kanji for one alike, in a longer one a letter, in a long kana word two. Short kana words are too many. */
function allowedFor(key: string): number {
  if (onlyKana.test(key)) return key.length >= 8 ? 2 * letter : key.length >= 4 ? letter : 0;
  return key.length === 2 || (key.length === 3 && onlyKanji.test(key)) ? 0.5 : letter;
}

/** A key that may be slipped, and what is looked at for every name it is compared with. */
interface Slip {
  readonly key: string;
  /** How far off a name may be. */
  readonly allowed: number;
  readonly isKana: boolean;
  readonly isKanji: boolean;
}

/** Returns a key with what is looked at for every name it is compared with. */
export const slipOf = (key: string): Slip => ({
  key,
  allowed: allowedFor(key),
  isKana: onlyKana.test(key),
  isKanji: onlyKanji.test(key),
});

/**
 * Returns how far a name is from a key: a kanji for one alike is the likeliest slip, a letter too many the least likely. In a
 * sentence another kanji is another word: 「高くて払えない」 is not 「高くて使えない」. Above what is allowed it may be too high.
 */
export function distance({ key, allowed, isKana, isKanji }: Slip, name: string): number {
  const shorter = Math.min(key.length, name.length);
  let from = 0;
  while (from < shorter && key.charCodeAt(from) === name.charCodeAt(from)) from++;
  let end = 0;
  while (
    end < shorter - from &&
    key.charCodeAt(key.length - 1 - end) === name.charCodeAt(name.length - 1 - end)
  )
    end++;
  // Nearly every name ends here: it differs in more than a letter, or two that are swapped or both alike.
  const [more, fewer] = [Math.max(key.length, name.length) - from - end, shorter - from - end];
  if (allowed <= letter && (more > (allowed < 1 ? 1 : 2) || (more === 2 && fewer < 2)))
    return Infinity;
  const [one, other] = [key.slice(from, key.length - end), name.slice(from, name.length - end)];
  // 「更新 いつ」 and 「更新はいつ」 are the same, 「休職中」 is another word than 「休職」.
  if (
    one.length !== other.length &&
    !isKana &&
    /^[のはがをにもでとへ\p{sc=Han}]+$/u.test(one.length > other.length ? one : other)
  )
    return Infinity;
  const isWord = isKanji && onlyKanji.test(name);
  const cost = (x: string, y: string) =>
    x === y ? 0 : isAlike(x, y) ? 0.5 : kanji.test(x) && kanji.test(y) && !isWord ? 2 : 1;
  const slips =
    one.length === 1 && other.length === 1 ? cost(one, other) : slipsBetween(one, other, cost);
  return slips + 0.1 * Math.abs(key.length - name.length);
}

/** Returns the number of letters to add, drop, change or swap with their neighbour, to make one word of the other (Damerau–Levenshtein); `cost` is that of a change. */
export function slipsBetween(
  a: string,
  b: string,
  cost = (x: string, y: string): number => (x === y ? 0 : 1),
): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array<number>(b.length).fill(0),
  ]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let slips = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + cost(a[i - 1]!, b[j - 1]!),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = slips;
    }
  }
  return rows[a.length]![b.length]!;
}
