import type { Counts, PlaceRow, TownRow } from '../search/index/place-rows.ts';
import type { Lists } from './lists.ts';
import type { Prefecture, Town } from './places.ts';

/** Returns what the search is told of the places that have offices; nothing where there are no lists. */
export function placeRows(lists: Lists, prefectures: readonly Prefecture[]): PlaceRow[] {
  if (!lists.teichaku) return [];
  const [teichaku, ikou] = [lists.teichaku, lists.ikou].map((list) =>
    Map.groupBy(list?.offices ?? [], ({ place }) => place.town),
  );
  const countsOf = (towns: readonly Town[]): Counts => {
    const sum = (byTown: typeof teichaku) =>
      towns.reduce((all, town) => all + (byTown?.get(town)?.length ?? 0), 0);
    return [sum(teichaku), sum(ikou)];
  };
  return prefectures.map(({ slug, name, kana, towns }) => [
    slug,
    name,
    kana,
    ...countsOf(towns),
    towns
      .map((town): TownRow => [town.name, town.kana, ...countsOf([town])])
      .filter(([, , ...counts]) => counts.some(Boolean)),
  ]);
}
