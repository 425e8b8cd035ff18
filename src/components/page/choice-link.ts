/** Links that carry a choice behind #, which is never sent: names and marks of the page's own, nothing that was typed freely. */

/** More than all that a page can choose, many times over. */
const longest = 2000;

/** Returns a choice as the part of an address behind #: 'm=1&c=noise,phone' */
export const choiceLink = (parts: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parts).toString().replaceAll('%2C', ',').replaceAll('%2F', '/');

/** Returns the pairs in the part of an address behind #; isWhole is false where it is too long to be one of ours. Never throws. */
export function pairsIn(hash: string): { pairs: [string, string][]; isWhole: boolean } {
  const whole = hash.replace(/^#/, '');
  const text = whole.slice(0, longest);
  return { pairs: [...new URLSearchParams(text)], isWhole: text === whole };
}

/** Returns the names in a list, each once, in its order: 'noise,phone' */
export const namesIn = (list: string): string[] => [...new Set(list.split(',').filter(Boolean))];
