import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Returns the phrases between which a heading may break: 「わたしは使える?」 → ['わたしは', '使える?']. */
export function phrasesOf(text: string): string[] {
  // The parser takes the か of 「7か月目」 for a particle, and ends a phrase with a number: 「0」「円です」.
  return parser.parse(text).reduce<string[]>((phrases, phrase) => {
    const before = phrases.at(-1) ?? '';
    if (/\d$/.test(before) || (/\dか$/.test(before) && phrase.startsWith('月')))
      phrases[phrases.length - 1] += phrase;
    else phrases.push(phrase);
    return phrases;
  }, []);
}
