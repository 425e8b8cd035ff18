import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listedServices, type OfficeList, type ServiceName } from './office.ts';
import type { Places } from './places.ts';
import { monthIn, readList } from './read-list.ts';

/** What a list is called there: 'wamnet-2025-03-teichaku.csv'. */
const listFile = /^wamnet-\d{4}-\d{2}-(\w+)\.csv$/;

/** The lists of a folder, the newest of each service; none where the build is to have none. */
export type Lists = Readonly<Partial<Record<ServiceName, OfficeList>>>;

/**
 * Returns the lists that lie in a folder.
 * @throws where one would mislead, where the folder was asked for and holds none, and where there are no offices of
 * 就労定着支援, which all doors lead to
 */
export function listsIn(folder: string, places: Places, isAskedFor: boolean): Lists {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => listFile.test(name)) : [];
  if (!names.length && !isAskedFor) return {};
  const newest = (service: string) =>
    names
      .filter((name) => listFile.exec(name)?.[1] === service)
      .sort(byMonth)
      .at(-1);
  const found = (Object.keys(listedServices) as ServiceName[]).flatMap((service) => {
    const name = newest(service);
    return name
      ? [[service, readList(readFileSync(resolve(folder, name)), name, places)] as const]
      : [];
  });
  const lists: Lists = Object.fromEntries(found);
  for (const [service, list] of found)
    if (list.service !== service)
      throw new Error(
        `${folder}/${newest(service)}: 中身は「${listedServices[list.service]}」の一覧です。ファイルの名前の「${service}」を「${list.service}」に直してください。`,
      );
  if (!lists.teichaku)
    throw new Error(
      `${folder}: 「wamnet-2025-03-teichaku.csv」のような名前の、就労定着支援の一覧がありません。npm run offices で取れます。`,
    );
  return lists;
}

const byMonth = (a: string, b: string): number =>
  (monthIn(a) ?? '') < (monthIn(b) ?? '') ? -1 : 1;

/** Returns the prefectures without any office of a list: of a whole one there are none. */
export function prefecturesWithout(list: OfficeList | undefined, { prefectures }: Places) {
  const found = new Set(list?.offices.map(({ place }) => place.prefecture));
  return prefectures.filter((one) => !found.has(one));
}

/**
 * Holds that a list is of the whole country: who runs offices may not show only some.
 * @throws naming prefectures without any
 */
export function demandWhole({ teichaku }: Lists, places: Places): void {
  const [first, ...others] = prefecturesWithout(teichaku, places);
  if (!first) return;
  const missing = teichaku
    ? `いまの一覧には、${first.name}${others.length ? `など${others.length + 1}の都道府県` : ''}の事業所がありません`
    : 'いまは、一覧がありません';
  throw new Error(
    `就労定着支援の事業所が作る版には、国の一覧をまるごと入れます。ほかの事業所も同じように出すためです。${missing}。docs/tasks/take-a-list-of-offices.md のとおりに一覧を取ってから、組み立ててください。`,
  );
}
