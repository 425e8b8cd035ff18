import words from '../../../content/search/hard-times.json' with { type: 'json' };
import { normalise } from './normalise.ts';
import { stretches } from './wording.ts';

const danger = words['命があぶない'].map(normalise);
const dangerAlone = new Set(words['命があぶない(それだけを打ったとき)']);
const harm = words['暴力や死別'].map(normalise);
const harmOfList = new Set(words['暴力や死別(同じことばの表の、はじめのことば)']);

/**
 * Returns whether the query is one of somebody whose life may be in danger: 「死にたい」「リスカ」「もう生きられない」. A list
 * of its own, because no page may stand above the way to help.
 */
export function isCrisis(query: string): boolean {
  const said = normalise(query);
  return dangerAlone.has(said) || danger.some((word) => says(said, word));
}

/** Returns whether it speaks of violence, abuse or death: then nothing is said of fees and conditions. */
export function isHarm(query: string): boolean {
  const said = normalise(query);
  return (
    isCrisis(query) ||
    harm.some((word) => says(said, word)) ||
    stretches(query).some(({ text }) => harmOfList.has(text))
  );
}

/** 119 in 「119番」, not in 「1190円」; od in 「ODした」, not in 「modem」. */
function says(text: string, word: string): boolean {
  const isPart = (letter: string | undefined) => /[a-z\d]/.test(letter ?? '');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1], text[at + word.length]];
    if (!(isPart(word[0]) && (isPart(before) || isPart(after)))) return true;
  }
  return false;
}
