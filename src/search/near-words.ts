import type { NamedPage } from './rank-pages.ts';
import { keysOf, stretches } from './wording.ts';

/** Longer ones are sentences, not words. */
const longest = 24;

/**
 * Names of pages that differ from the query by a slip of the finger: 「受給者正」 → 「受給者証」. None where the query is
 * itself a name, or the beginning of one. A known word or a figure is no slip: 「上司に言う」 is not 「親に言う」.
 */
export function nearWords(pages: readonly NamedPage[], query: string, most = 3): string[] {
  const key = keysOf(query).said;
  if (key.length < 2 || key.length > longest) return [];
  const kept = stretches(query).filter(({ known }) => known).map(({ typed }) => typed);
  const figures = figuresIn(key);
  // Two kanji are a word: only in a long kana word can both be slips.
  const allowed = key.length >= 8 && /^[ぁ-ゖ]+$/.test(key) ? 2 : 1;
  const near = new Map<string, number>();
  for (const { names } of pages) {
    for (const { key: name, text, way, heading } of names) {
      if (name.startsWith(key)) return [];
      if (way !== 'said' || heading !== undefined || Math.abs(name.length - key.length) > allowed) continue;
      if (figuresIn(name) !== figures || !kept.every((part) => name.includes(part))) continue;
      const slips = slipsBetween(key, name);
      // A letter for a letter is likelier than one too many.
      const far = slips + 0.1 * Math.abs(name.length - key.length);
      // Half of a word of two letters is no slip unless the other half is kanji and stands in its place.
      if (key.length === 2 && !/^\p{sc=Han}{2}$/u.test(key)) continue;
      if (slips <= allowed) near.set(text, Math.min(far, near.get(text) ?? far));
    }
  }
  return [...near].sort((a, b) => a[1] - b[1]).slice(0, most).map(([text]) => text);
}

const figuresIn = (key: string): string => key.replace(/\D/g, '');

/** Letters to add, drop, change or swap with their neighbour, to make one word of the other (Damerau–Levenshtein). */
export function slipsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = slips;
    }
  }
  return rows[a.length]![b.length]!;
}
