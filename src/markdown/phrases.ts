import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** 「わたしは使える?」 → ['わたしは', '使える?']: the places where a heading may break. */
export function phrasesOf(text: string): string[] {
  return parser.parse(text);
}
