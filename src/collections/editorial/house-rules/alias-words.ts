import { readAloud, tokensOf } from '../../../reading/dictionary.ts';
import { fold, keyOf, normalise } from '../../../search/query/normalise.ts';
import { sameWords, stretchesOf } from '../../../search/query/wording.ts';
import { helpingWords, saidOtherwise } from '../read/word-lists.ts';

const helpers = new Set(helpingWords);

/** Returns the words that a text is about, in the form of a dictionary: 「料金が上がった」 → 料金, 上がる. */
export function wordsOfSubstance(text: string): string[] {
  const bare = normalise(text);
  // The dictionary cuts kana wrongly where no kanji helps it: there only the words of the reviewed list are words.
  if (/^[ぁ-ゖー\s]+$/.test(bare))
    return stretchesOf(bare).flatMap(({ known, text: word }) =>
      known && !helpers.has(word) ? [word] : [],
    );
  return tokensOf(bare).flatMap(
    ({ surface, partOfSpeech = '', partOfSpeechSubcategory1: kind = '', baseForm = '*' }) => {
      const word = baseForm === '*' ? surface : baseForm;
      const isNoun =
        partOfSpeech === '名詞' && !/^(?:非自立|代名詞|数|接尾|副詞可能|特殊)$/.test(kind);
      // What the dictionary does not know is a name or a new word: デイケア, イデコ.
      const isUnknown = partOfSpeech === 'UNK' && /[\p{L}]{2}/u.test(word);
      const isVerb = (partOfSpeech === '動詞' || partOfSpeech === '形容詞') && kind === '自立';
      return (isNoun || isVerb || isUnknown) &&
        word.length > 1 - Number(/\p{sc=Han}/u.test(word)) &&
        !helpers.has(word) &&
        !helpers.has(surface) &&
        /[\p{L}]/u.test(word)
        ? [word]
        : [];
    },
  );
}

const toU: Readonly<Record<string, string>> = {
  え: 'う',
  け: 'く',
  げ: 'ぐ',
  せ: 'す',
  て: 'つ',
  ね: 'ぬ',
  べ: 'ぶ',
  め: 'む',
  れ: 'る',
};

/** How a word may begin in a text: as it is, without what its inflection changes (上がる → 上が), and what it can be the ability of (払える → 払). */
function beginnings(word: string): string[] {
  if (!/(?:\p{sc=Han}|[ぁ-ん]{2})[ぁ-ん]+$/u.test(word)) return [word];
  const ability = word.match(/^(.+)([えけげせてねべめれ])る$/);
  const plain = ability && `${ability[1]}${toU[ability[2]!]}`;
  return [word, word.slice(0, -1), ...(plain ? [plain, plain.slice(0, -1)] : [])];
}

/** Each word with all that says the same. */
const linesOf = new Map<string, Set<string>>();
for (const line of [...sameWords, ...saidOtherwise]) {
  const words = line.split(' ');
  for (const key of words.map(fold))
    linesOf.set(
      key,
      new Set([...(linesOf.get(key) ?? []), ...words.flatMap(beginnings).map(fold)]),
    );
}

/** The visible text of a page, to be asked whether words stand in it. */
export class VisibleText {
  readonly #written: string;
  readonly #read: string;

  constructor(text: string) {
    this.#written = fold(text);
    this.#read = keyOf(readAloud(normalise(text)));
  }

  /** Does it say the word, in this or another spelling, inflected, read aloud, or by a word of the same line of a reviewed list? */
  says(word: string): boolean {
    const ways = [
      ...beginnings(word).map(fold),
      ...beginnings(word).flatMap((beginning) => [...(linesOf.get(fold(beginning)) ?? [])]),
    ];
    return ways.some(
      (way) =>
        way !== '' && (this.#written.includes(way) || (way.length > 2 && this.#read.includes(way))),
    );
  }
}
