import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { keyOf, normalise } from '../query/normalise.ts';
import type { PageWords } from './page-words.ts';
import { keysOf } from '../query/wording.ts';

/** Of each page, how its title and its aliases are read, as keys in their order; empty where the letters say it already. */
export type Readings = readonly (readonly string[])[];

/** What is used of a word that Lindera cuts off a text, with IPADIC: 受給 → ジュキュウ. */
interface Token {
  readonly surface: string;
  readonly reading?: string;
}

/** A text in hiragana, as IPADIC reads it: 住民税を払う → じゅうみんぜいをはらう. For the build: the dictionary has 13 MB. */
export function readerOf(): (text: string) => string {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) =>
    (tokenizer.tokenize(text) as Token[])
      .map(({ surface, reading }) => (!reading || reading === '*' ? surface : reading))
      .join('');
}

/** Returns how the names of pages are read, in the order of the pages, so that who writes no kanji finds what nobody wrote in kana. */
export function readingsOf(pages: readonly PageWords[]): Readings {
  const read = readerOf();
  return pages.map(({ title, aliases }) => {
    const names = [title, ...aliases];
    const known = new Set(names.map((name) => keyOf(normalise(name))));
    return names.map((name) => {
      if (!/\p{sc=Han}/u.test(name)) return '';
      const { said } = keysOf(read(name));
      if (known.has(said)) return '';
      known.add(said);
      return said;
    });
  });
}
