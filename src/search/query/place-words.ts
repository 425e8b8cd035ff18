import { keyOf } from './normalise.ts';

/** How people say that they look for offices, as they type it; kana too. Longer ones first. */
const officeWords =
  /(?:就労|しゅうろう)?(?:定着|ていちゃく)(?:支援|しえん)?|(?:就労|しゅうろう)?(?:移行|いこう)(?:支援|しえん)?|(?:就労|しゅうろう)(?:支援|しえん)?|事業所|じぎょうしょ|(?:土|日)曜日?|(?:ど|にち)ようび?|土日|週末|近く|ちかく|一覧|いちらん|電話番号?|探し?たい|さがし?たい|探す|さがす|どこ|ある/g;
const days = { 土曜: /土曜|土日|どよう|週末/, 日曜: /日曜|土日|にちよう|週末/ };
/** What stands between a place and an office; some names end so too: むさしの. */
const particles = /[、。・?のでにはをがや]+$/;

/** No place has a longer name, its prefecture included; in kana its city, where it is whole: きたきゅうしゅうしこくらみなみく. */
const short =
  /^(?:(?![ぁ-ゖァ-ヺー\s]+$).{1,12}|[ぁ-ゖァ-ヺー\s]{2,8}|[ぁ-ゖァ-ヺー\s]{5,20}(?:し|く|ちょう|まち|むら|そん|けん)の?)$/;

export type PlaceQuery = ReturnType<typeof placeQuery>;

/** Returns what a query asks of places: 「さっぽろ ていちゃく」 → さつぽろ. */
export function placeQuery(query: string) {
  const typed = query.normalize('NFKC').trim();
  const rest = typed.replace(officeWords, ' ').trim();
  const parts = rest.split(/\s+/);
  const bare = parts.map((part) => part.replace(particles, '')).join('');
  const named = parts.map((part) => part.replace(/[、。・?のでにはをがや]$/, '')).join('');
  return {
    /** It, without what it says of offices. */
    rest,
    /** As keys: the query, and that; with all its particles, and without the last one. */
    keys: [typed, rest, named].map(keyOf).filter(isName),
    /** Without all that may be particles: names may have lost letters of theirs: ながのの → なが. */
    barest: [keyOf(bare)].filter(isName),
    isForOffices: rest !== typed,
    /** Whether it looks like the whole name of a place; our pages speak of every 市区町村. */
    isWhole: /^(?!市区?町村|都道府県)[\p{L}\s]{1,11}[都道府県市区町村]$/u.test(
      rest.replace(particles, ''),
    ),
    isShort: short.test(rest),
    isKana: /^[ぁ-ゖァ-ヺー\s]+$/.test(rest),
    /** Such a name is compared whole, not by its words. */
    isFewKanji: /^\p{sc=Han}{1,3}$/u.test(rest),
    service: /移行|いこう/.test(typed) ? ('ikou' as const) : ('teichaku' as const),
    /** On which days it asks for offices that are open. */
    days: Object.entries(days).flatMap(([day, said]) => (said.test(typed) ? [day] : [])),
  };
}

/** One kanji may be a name, as 柏 is; one kana is none. */
export const isName = (key: string): boolean => key.length > 1 || /\p{sc=Han}/u.test(key);
