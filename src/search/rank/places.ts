import { keyOf } from '../query/normalise.ts';
import { isName, type PlaceQuery } from '../query/place-words.ts';

/** A prefecture, 'akita' is what its pages are called, with the places in it. */
export type PlaceRow = readonly [
  slug: string,
  name: string,
  kana: string,
  places: readonly InsideRow[],
];

/** A town or a city with wards, how its name is read, and how many offices of each service the lists have there; without a name the whole prefecture. '札幌市 中央区' has the space behind the city; without it, it is an anchor. */
export type InsideRow = readonly [name: string, kana: string, teichaku: number, ikou: number];

/** A place with offices, as it is shown. */
export interface FoundPlace {
  /** Below the site's base: 'offices/hokkaido/#札幌市中央区'. */
  readonly path: string;
  readonly name: string;
  /** Empty where the place is a prefecture itself. */
  readonly prefecture: string;
  readonly service: PlaceQuery['service'];
  readonly count: number;
}

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
function fit(keys: readonly string[], name: string, kana: string): number {
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
  if (!ward) return fit(keys, name, kana);
  const inCity = within(keys, city, cityKana);
  return Math.max(fit(inCity, ward, wardKana), fit(keys, ward, wardKana) * 0.9);
}

/** Returns the places that a query names, the surest first, in the official order; those only that have offices of the service. */
export function placesNamed(query: PlaceQuery, rows: readonly PlaceRow[]): FoundPlace[] {
  const found = placesWith(query.keys, query, rows);
  return found.length ? found : placesWith(query.barest, query, rows);
}

function placesWith(
  keys: readonly string[],
  { service, days }: PlaceQuery,
  rows: readonly PlaceRow[],
): FoundPlace[] {
  const countOf = ([, , teichaku, ikou]: InsideRow) => (service === 'ikou' ? ikou : teichaku);
  const found = rows.flatMap(([slug, prefecture, reading, places]) => {
    const inside = [...keys, ...within(keys, prefecture, reading)];
    return places.flatMap((row) => {
      const [spaced, kana] = row;
      // A prefecture before a city of the same name.
      const sure = spaced ? townFit(inside, spaced, kana) : fit(keys, prefecture, reading) * 1.1;
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
