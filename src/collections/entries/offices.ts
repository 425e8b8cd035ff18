import { lists } from '../../offices/of-this-build.ts';
import { places } from '../../offices/places-of-japan.ts';
import { shownSites } from '../../offices/shown-sites.ts';
import type { OfficeList, ServiceName } from '../../offices/office.ts';
import type { Place, Prefecture, Town } from '../../offices/places.ts';
import { formatFigure } from '../facts/figure.ts';

export { lists };

/** The prefectures in the official order, by region. */
export const regions = [...Map.groupBy(places.prefectures, ({ region }) => region)].map(
  ([name, prefectures], i) => ({ id: `region-${i + 1}`, name, prefectures }),
);

/** Returns the address of the page with a prefecture's offices. */
export const officesPath = ({ slug }: Prefecture, service: ServiceName): `/${string}` =>
  service === 'ikou' ? `/offices/${slug}/ikou/` : `/offices/${slug}/`;

/** Returns a prefecture's offices. */
export const officesIn = (list: OfficeList, { code }: Prefecture) =>
  list.offices.filter(({ place }) => place.prefecture.code === code);

/** A town's place on the page is called as it is: people share such addresses. */
const anchorOf = ({ name }: Town): string => name.replace(' ', '');

const townPath = ({ prefecture, town }: Place): `/${string}` =>
  `${officesPath(prefecture, 'teichaku')}#${anchorOf(town)}`;

/** Returns the towns of a prefecture that have offices, in the official order, each with its offices. */
export function townsOf(list: OfficeList, prefecture: Prefecture) {
  return [...Map.groupBy(officesIn(list, prefecture), ({ place }) => place.town)].map(
    ([town, offices]) => ({ town, id: anchorOf(town), offices }),
  );
}

/** Returns where the offices of a municipality begin, and how many there are; nothing where the list has none. */
export function officesOf(code: string): { path: `/${string}`; count: number } | undefined {
  const towns = new Set(places.withCode(code).map(({ town }) => town));
  const here = lists.teichaku?.offices.filter(({ place }) => towns.has(place.town)) ?? [];
  const place = here[0]?.place;
  return place && { path: townPath(place), count: here.length };
}

/** Returns an office's own site as people say and type it. */
export const siteOf = shownSites(Object.values(lists).flatMap(({ offices }) => offices));

/** Returns the day of a list in words, '2025-03' → 「2025年3月末」: when a list's offices were those it names. */
export const monthEndOf = ({ month }: OfficeList): string =>
  `${formatFigure(`${month}-01`, '日付', '年月')}末`;

/** Returns the pages of a service's offices, one a prefecture that has any. */
export function prefecturePages(service: ServiceName) {
  const list = lists[service];
  if (!list) return [];
  return places.prefectures
    .filter((prefecture) => officesIn(list, prefecture).length)
    .map((prefecture) => ({
      params: { prefecture: prefecture.slug },
      props: { list, prefecture },
    }));
}
