import { keyOf } from './normalise.ts';

/** How people say that they look for offices, as they type it; kana too. Longer ones first. */
const officeWords =
  /(?:就労|しゅうろう)?(?:定着|ていちゃく)(?:支援|しえん)?|(?:就労|しゅうろう)?(?:移行|いこう)(?:支援|しえん)?|(?:就労|しゅうろう)(?:支援|しえん)?|事業所|じぎょうしょ|(?:土|日)曜日?|(?:ど|にち)ようび?|土日|週末|近く|ちかく|一覧|いちらん|電話番号?|探し?たい|さがし?たい|探す|さがす|どこ|ある/g;
const ikou = /移行|いこう/;
const [saturday, sunday] = [/土曜|土日|どよう|週末/, /日曜|土日|にちよう|週末/];
/** What stands between a place and an office; some names end so too: むさしの. */
const particle = /[、。・?のでにはをがや]$/;
const particles = /[、。・?のでにはをがや]+$/;

/** A whole name of a place ends so; our pages speak of every 市区町村. */
const endsAsPlace = /^(?!市区?町村|都道府県)[\p{L}\s]{1,11}[都道府県市区町村]$/u;
/** No place has a longer name, its prefecture included; in kana its city, where it is whole: きたきゅうしゅうしこくらみなみく. */
const short =
  /^(?:(?![ぁ-ゖァ-ヺー\s]+$).{1,12}|[ぁ-ゖァ-ヺー\s]{2,8}|[ぁ-ゖァ-ヺー\s]{5,20}(?:し|く|ちょう|まち|むら|そん|けん)の?)$/;
const kana = /^[ぁ-ゖァ-ヺー\s]+$/;
const fewKanji = /^\p{Script=Han}{1,3}$/u;

/** What a query asks of places. */
export interface PlaceQuery {
  /** As keys: the query as it is, without what it says of offices, and without the particle before that. */
  readonly keys: readonly string[];
  /** Without all that may be particles; names may have lost letters of theirs: ながのの → なが. */
  readonly barest: readonly string[];
  /** Whether it says that it looks for offices. */
  readonly isForOffices: boolean;
  /** It, without that. */
  readonly rest: string;
  /** Whether it looks like the whole name of a place: 秋田市. */
  readonly isWhole: boolean;
  /** Whether what it asks beside offices is short enough for a place. */
  readonly isShort: boolean;
  /** Whether that is kana, of which few stand in many words. */
  readonly isKana: boolean;
  /** Whether it is up to three kanji: such a name is compared whole, not by its words. */
  readonly isFewKanji: boolean;
  readonly isForIkou: boolean;
  readonly isForSaturday: boolean;
  readonly isForSunday: boolean;
}

/** Returns what a query asks of places: 「さっぽろ ていちゃく」 → さつぽろ. */
export function placeQuery(query: string): PlaceQuery {
  const typed = query.normalize('NFKC').trim();
  const rest = typed.replace(officeWords, ' ').trim();
  const parts = rest.split(/\s+/);
  const without = (ends: RegExp) => parts.map((part) => part.replace(ends, '')).join('');
  return {
    keys: keysOf([typed, parts.join(''), without(particle)]),
    barest: keysOf([without(particles)]),
    isForOffices: rest !== typed,
    rest,
    isWhole: endsAsPlace.test(rest.replace(particles, '')),
    isShort: short.test(rest),
    isKana: kana.test(rest),
    isFewKanji: fewKanji.test(rest),
    isForIkou: ikou.test(typed),
    isForSaturday: saturday.test(typed),
    isForSunday: sunday.test(typed),
  };
}

/** One kanji may be a name, as 柏 is; one kana is none. */
export const isName = (key: string): boolean => key.length > 1 || /\p{Script=Han}/u.test(key);

const keysOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.map(keyOf))].filter(isName);
