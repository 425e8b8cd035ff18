import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';

/** What is used of a word that Lindera cuts off a text, with IPADIC: 受給 → ジュキュウ. */
interface Token {
  readonly surface: string;
  readonly partOfSpeech?: string;
  readonly partOfSpeechSubcategory1?: string;
  readonly baseForm?: string;
  readonly reading?: string;
}

// 13 MB, and a second until it is there: for the build and for lint.
const builder = new TokenizerBuilder();
builder.setDictionary('embedded://ipadic');
builder.setMode('normal');
const tokenizer = builder.build();

/** Returns a text cut into words. */
export const tokensOf = (text: string): Token[] => tokenizer.tokenize(text) as Token[];

/** Returns a text as it is read, in katakana where the dictionary knows it: 住民税を払う → ジュウミンゼイヲハラウ. */
export const readAloud = (text: string): string =>
  tokensOf(text)
    .map(({ surface, reading }) => (!reading || reading === '*' ? surface : reading))
    .join('');
