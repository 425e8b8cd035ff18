import type { Lists } from './lists.ts';
import type { InsideRow, PlaceRow } from './named-places.ts';
import type { Prefecture, Town } from './places.ts';

/** Returns what the search is told of the places that have offices; nothing where there are no lists. */
export function placeRows(lists: Lists, prefectures: readonly Prefecture[]): PlaceRow[] {
  if (!lists.teichaku) return [];
  const [teichaku, ikou] = [lists.teichaku, lists.ikou].map((list) =>
    Map.groupBy(list?.offices ?? [], ({ place }) => place.town),
  );
  const rowOf = (name: string, kana: string, towns: readonly Town[]): InsideRow => {
    const sum = (byTown: typeof teichaku) =>
      towns.reduce((all, town) => all + (byTown?.get(town)?.length ?? 0), 0);
    return [name, kana, sum(teichaku), sum(ikou)];
  };
  return prefectures.map(({ slug, name, kana, towns }) => {
    const wards = Map.groupBy(towns, (town) => / /.test(town.name) && town.name.split(' ')[0]!);
    wards.delete(false);
    const rows = [
      rowOf('', '', towns),
      ...[...wards].map(([city, own]) => rowOf(city || '', own[0]!.kana.split(' ')[0]!, own)),
      ...towns.map((town) => rowOf(town.name, town.kana, [town])),
    ];
    return [slug, name, kana, rows.filter(([, , ...counts]) => counts.some(Boolean))];
  });
}
