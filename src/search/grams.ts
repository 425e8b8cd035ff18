/**
 * The pieces by which two keys are compared: overlapping pairs, and single kanji. 手帳なし → 手帳 帳な なし 手 帳.
 * Kanji on both sides of kana also count as a pair, so that 引き継ぎ and 引継 meet: 引継.
 */
export function gramsOf(key: string): Set<string> {
  const grams = new Set<string>();
  addPairs(grams, key);
  const kanji = key.replace(/[^\p{sc=Han}]/gu, '');
  if (kanji.length < key.length) addPairs(grams, kanji);
  for (const letter of kanji) grams.add(letter);
  if (key.length === 1) grams.add(key);
  return grams;
}

function addPairs(grams: Set<string>, key: string): void {
  for (let i = 0; i + 1 < key.length; i++) grams.add(key.slice(i, i + 2));
}

/** How well a piece tells the pages apart, where `held` of `pages` hold it. */
export function weightOf(gram: string, held: number, pages: number): number {
  return substance(gram) * Math.log(1 + pages / (3 + held));
}

/** How much a piece says whatever the pages are: grammar is hiragana, and single kanji are everywhere. */
function substance(gram: string): number {
  if (gram.length === 1) return 0.4;
  return /^[ぁ-ゖ]+$/.test(gram) ? 0.5 : 1;
}

/** A score without its last digits: in them the logarithms of the engines differ, and with them the order of equals. */
export const steady = (score: number): number => Math.round(score * 1e6) / 1e6;
