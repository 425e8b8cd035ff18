import { keyOf } from '../search/query/normalise.ts';
import type { FoundPlace, PlaceQuery } from '../search/rank/place-query.ts';

/** A prefecture, 'akita' is what its pages are called, with the places in it. */
export type PlaceRow = readonly [
  slug: string,
  name: string,
  kana: string,
  places: readonly InsideRow[],
];

/** A town or a city with wards, how its name is read, and how many offices of each service the lists have there; without a name the whole prefecture. '札幌市 中央区' has the space behind the city; without it, it is an anchor. */
export type InsideRow = readonly [name: string, kana: string, teichaku: number, ikou: number];

/** How people say that they look for offices, as they type it; kana too. Longer ones first. */
const officeWords =
  /(?:就労|しゅうろう)?(?:定着|ていちゃく)(?:支援|しえん)?|(?:就労|しゅうろう)?(?:移行|いこう)(?:支援|しえん)?|(?:就労|しゅうろう)(?:支援|しえん)?|事業所|じぎょうしょ|(?:土|日)曜日?|(?:ど|にち)ようび?|土日|週末|近く|ちかく|一覧|いちらん|電話番号?|探し?たい|さがし?たい|探す|さがす|どこ|ある/g;
const days = { 土曜: /土曜|土日|どよう|週末/, 日曜: /日曜|土日|にちよう|週末/ };
/** What stands between a place and an office; some names end so too: むさしの. */
const particles = /[、。・?のでにはをがや]+$/;

/** No place has a longer name, its prefecture included; in kana its city, where it is whole: きたきゅうしゅうしこくらみなみく. */
const short =
  /^(?:(?![ぁ-ゖァ-ヺー\s]+$).{1,12}|[ぁ-ゖァ-ヺー\s]{2,8}|[ぁ-ゖァ-ヺー\s]{5,20}(?:し|く|ちょう|まち|むら|そん|けん)の?)$/;

/** Returns what a query asks of places: 「さっぽろ ていちゃく」 → さつぽろ. */
export function placesIn(query: string): PlaceQuery {
  const typed = query.normalize('NFKC').trim();
  const rest = typed.replace(officeWords, ' ').trim();
  const parts = rest.split(/\s+/);
  const bare = parts.map((part) => part.replace(particles, '')).join('');
  const named = parts.map((part) => part.replace(/[、。・?のでにはをがや]$/, '')).join('');
  /** As keys: the query, what it says beside offices, and that without the last particle. */
  const keys = [typed, rest, named].map(keyOf).filter(isName);
  // Without all that may be particles: names may have lost letters of theirs: ながのの → なが.
  const barest = [keyOf(bare)].filter(isName);
  const how = {
    service: /移行|いこう/.test(typed) ? ('ikou' as const) : ('teichaku' as const),
    days: Object.entries(days).flatMap(([day, said]) => (said.test(typed) ? [day] : [])),
  };
  return {
    rest,
    isForOffices: rest !== typed,
    // The bare word 市区町村 is no name of a place.
    isWhole: /^(?!市区?町村|都道府県)[\p{L}\s]{1,11}[都道府県市区町村]$/u.test(
      rest.replace(particles, ''),
    ),
    isShort: short.test(rest),
    isKana: /^[ぁ-ゖァ-ヺー\s]+$/.test(rest),
    isFewKanji: /^\p{sc=Han}{1,3}$/u.test(rest),
    named: (rows) => {
      const found = placesWith(keys, how, rows as PlaceRow[]);
      return found.length ? found : placesWith(barest, how, rows as PlaceRow[]);
    },
  };
}

/** One kanji may be a name, as 柏 is; one kana is none. */
const isName = (key: string): boolean => key.length > 1 || /\p{sc=Han}/u.test(key);

/** There are eleven 中央区. */
const most = 12;

/** How the last letter of a place's name may be read, as keys. */
const readings: Readonly<Record<string, readonly string[]>> = {
  都: ['と'],
  府: ['ふ'],
  県: ['けん'],
  市: ['し'],
  区: ['く'],
  町: ['ちよう', 'まち'],
  村: ['そん', 'むら'],
};

/** The ways to say a name, as keys, whole and without its last letter: 秋田市, あきたし; 秋田, あきた. */
function waysOf(name: string, kana: string): readonly [whole: string[], short: string[]] {
  const [letters, sounds] = [keyOf(name), keyOf(kana)];
  const ends = readings[name.at(-1)!] ?? [];
  const end = ends.find((one) => sounds.endsWith(one));
  if (!end) return [[letters, sounds], []];
  const stem = sounds.slice(0, -end.length);
  // Few know which of the two readings a 町 or 村 has.
  const whole = [letters, ...ends.map((one) => stem + one)];
  return [whole, [letters.slice(0, -1), stem].filter(isName)];
}

/** How surely a key names a place: 2 by its whole name, 1 without 県 or 市, 0 not at all. */
function howNamed(keys: readonly string[], name: string, kana: string): number {
  const [whole, short] = waysOf(name, kana);
  const names = (ways: readonly string[]) => keys.some((key) => ways.includes(key));
  return names(whole) ? 2 : names(short) ? 1 : 0;
}

/** The keys without the prefecture or the city that they begin with: 東京渋谷 → 渋谷. */
function within(keys: readonly string[], name: string, kana: string): string[] {
  const ways = waysOf(name, kana).flat();
  return keys.flatMap((key) =>
    ways.filter((way) => key.startsWith(way) && key !== way).map((way) => key.slice(way.length)),
  );
}

/** How surely keys name a town. Whoever says no city means a ward of any. */
function townFit(keys: readonly string[], name: string, kana: string): number {
  const [[city = '', ward], [cityKana = '', wardKana = '']] = [name.split(' '), kana.split(' ')];
  if (!ward) return howNamed(keys, name, kana);
  const inCity = within(keys, city, cityKana);
  return Math.max(howNamed(inCity, ward, wardKana), howNamed(keys, ward, wardKana) * 0.9);
}

/** The places that keys name, the surest first, in the official order; those only that have offices of the service. */
function placesWith(
  keys: readonly string[],
  { service, days }: { service: FoundPlace['service']; days: readonly string[] },
  rows: readonly PlaceRow[],
): FoundPlace[] {
  const countOf = ([, , teichaku, ikou]: InsideRow) => (service === 'ikou' ? ikou : teichaku);
  const found = rows.flatMap(([slug, prefecture, reading, places]) => {
    const inside = [...keys, ...within(keys, prefecture, reading)];
    return places.flatMap((row) => {
      const [spaced, kana] = row;
      // A prefecture before a city of the same name.
      const sure = spaced
        ? townFit(inside, spaced, kana)
        : howNamed(keys, prefecture, reading) * 1.1;
      if (!sure || !countOf(row)) return [];
      const name = spaced.replace(' ', '');
      // A city stands where the first of its wards with offices stands.
      const ward = places.find((one) => one[0].startsWith(`${spaced} `) && countOf(one));
      const anchor = (ward?.[0] ?? spaced).replace(' ', '');
      const asked = new URLSearchParams(name && { w: name });
      days.forEach((day) => asked.append('d', day));
      const behind = days.length ? `#${asked.toString()}` : anchor && `#${anchor}`;
      const place: FoundPlace = {
        path: `offices/${slug}/${service === 'ikou' ? 'ikou/' : ''}${behind}`,
        name: name || prefecture,
        prefecture: name && prefecture,
        service,
        count: countOf(row),
      };
      return [{ place, sure }];
    });
  });
  found.sort((a, b) => b.sure - a.sure);
  return found.slice(0, most).map(({ place }) => place);
}
