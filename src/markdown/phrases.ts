import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Returns the phrases between which a heading may break: 「わたしは使える?」 → ['わたしは', '使える?']. */
export function phrasesOf(text: string): string[] {
  return parser.parse(text);
}
