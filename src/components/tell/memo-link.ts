import { choiceLink, namesIn, pairsIn } from '../page/choice-link.ts';

/** How the memo is worded: to hand over, or to say aloud. */
export type Tone = 'give' | 'aloud';

interface MemoChoice {
  /** Names of cards, in the order of the page. */
  readonly cards: readonly string[];
  readonly tone: Tone;
}

/** The format below; another one is a link of a later day. */
const version = '1';

/** Returns a choice as the part of an address behind #, which is never sent: 'm=1&c=noise,phone&t=aloud'. What was typed is no part of it. */
export function memoLink({ cards, tone }: MemoChoice): string {
  return choiceLink({ m: version, c: cards.join(','), ...(tone === 'aloud' && { t: tone }) });
}

/**
 * Returns the choice in the part of an address behind #, undefined where that is none; complete is false where something in it
 * is not known. Never throws.
 * @param known the names of all cards, in the order of the page
 */
export function choiceIn(
  hash: string,
  known: readonly string[],
): (MemoChoice & { complete: boolean }) | undefined {
  if (!/^#?m=/.test(hash)) return undefined;
  const { pairs, isWhole } = pairsIn(hash);
  let named: string[] = [];
  let tone: Tone = 'give';
  let complete = isWhole;
  for (const [name, value] of pairs) {
    if (name === 'c') named = namesIn(value);
    else if (name === 't' && value === 'aloud') tone = value;
    else if (name !== 'm' || value !== version) complete = false;
  }
  return {
    cards: known.filter((card) => named.includes(card)),
    tone,
    complete: complete && named.length > 0 && named.every((card) => known.includes(card)),
  };
}
