import type { PlaceRow } from '../index/place-rows.ts';
import { keyOf } from '../query/normalise.ts';
import { isName, type PlaceQuery } from '../query/place-words.ts';

/** A place with offices, as it is shown. */
export interface FoundPlace {
  /** Below the site's base: 'offices/hokkaido/#札幌市中央区'. */
  readonly path: string;
  readonly name: string;
  /** Empty where the place is a prefecture itself. */
  readonly prefecture: string;
  readonly service: 'teichaku' | 'ikou';
  readonly count: number;
}

/** A town with offices of the service that is asked for. */
type CountedTown = readonly [name: string, kana: string, count: number];

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
  const ends = readings[name.at(-1) ?? ''] ?? [];
  const end = ends.find((one) => sounds.endsWith(one));
  if (!end) return [[letters, sounds], []];
  const stem = sounds.slice(0, -end.length);
  // Few know which of the two readings a 町 or 村 has.
  const whole = [letters, ...ends.map((one) => stem + one)];
  return [whole, [letters.slice(0, -1), stem].filter(isName)];
}

/** How surely a key names a place: 2 by its whole name, 1 without 県 or 市, 0 not at all. */
function fit(keys: readonly string[], name: string, kana: string): 0 | 1 | 2 {
  const [whole, short] = waysOf(name, kana);
  if (keys.some((key) => whole.includes(key))) return 2;
  return keys.some((key) => short.includes(key)) ? 1 : 0;
}

/** Returns the keys without the prefecture that they begin with: 東京渋谷 → 渋谷. */
function within(keys: readonly string[], name: string, kana: string): string[] {
  const ways = waysOf(name, kana).flat();
  return keys.flatMap((key) =>
    ways.filter((way) => key.startsWith(way) && key !== way).map((way) => key.slice(way.length)),
  );
}

/** A city with its wards is a place of its own, and stands where the first of those with offices stands. */
function withCities(
  towns: readonly CountedTown[],
): (readonly [row: CountedTown, anchor: string])[] {
  const wards = Map.groupBy(towns, ([name]) => (name.includes(' ') ? name.split(' ')[0]! : ''));
  wards.delete('');
  const cities = [...wards].map(([city, parts]) => {
    const [anchor, kana] = parts[0]!;
    const count = parts.reduce((all, part) => all + part[2], 0);
    return [[city, kana.split(' ')[0] ?? '', count], anchor] as const;
  });
  return [...cities, ...towns.map((row) => [row, row[0]] as const)];
}

/** Returns the places that a query names, the surest first, in the official order; those only that have offices of the service. */
export function placesNamed(query: PlaceQuery, rows: readonly PlaceRow[]): FoundPlace[] {
  const found = placesWith(query.keys, query, rows);
  return found.length ? found : placesWith(query.barest, query, rows);
}

function placesWith(
  keys: readonly string[],
  query: PlaceQuery,
  rows: readonly PlaceRow[],
): FoundPlace[] {
  const { isForIkou } = query;
  const service = isForIkou ? 'ikou' : 'teichaku';
  const found: { place: FoundPlace; sure: number }[] = [];
  for (const [slug, prefecture, reading, teichaku, ikou, all] of rows) {
    const page = `offices/${slug}/${isForIkou ? 'ikou/' : ''}`;
    const towns = all
      .map(([name, kana, ...counts]): CountedTown => [name, kana, counts[isForIkou ? 1 : 0]])
      .filter(([, , count]) => count);
    const count = isForIkou ? ikou : teichaku;
    // Before a city of the same name.
    const sure = fit(keys, prefecture, reading) * 1.1;
    if (sure && count) {
      const path = page + behind(query, '', '');
      found.push({ place: { path, name: prefecture, prefecture: '', service, count }, sure });
    }
    const inside = [...keys, ...within(keys, prefecture, reading)];
    for (const [[spaced, kana, count], anchor] of withCities(towns)) {
      const sure = townFit(inside, spaced, kana);
      if (!sure) continue;
      const name = spaced.replace(' ', '');
      const path = page + behind(query, name, anchor.replace(' ', ''));
      found.push({ place: { path, name, prefecture, service, count }, sure });
    }
  }
  return found
    .sort((a, b) => b.sure - a.sure)
    .slice(0, most)
    .map(({ place }) => place);
}

/** Returns how surely keys name a town. Whoever says no city means a ward of any. */
function townFit(keys: readonly string[], name: string, kana: string): number {
  const [city = '', ward] = name.split(' ');
  if (!ward) return fit(keys, name, kana);
  const [cityKana = '', wardKana = ''] = kana.split(' ');
  const inCity = within(keys, city, cityKana);
  return Math.max(fit(inCity, ward, wardKana), fit(keys, ward, wardKana) * 0.9);
}

/** What stands behind the # of a page of offices: the town, or with a day what its list is narrowed to. */
function behind({ isForSaturday, isForSunday }: PlaceQuery, name: string, anchor: string): string {
  const days = [...(isForSaturday ? ['土曜'] : []), ...(isForSunday ? ['日曜'] : [])];
  if (!days.length) return anchor && `#${anchor}`;
  const asked = [...(anchor ? [['w', name]] : []), ...days.map((day) => ['d', day])] as string[][];
  return `#${new URLSearchParams(asked as [string, string][]).toString()}`;
}
