import { readFileSync } from 'node:fs';
import { parseCsv } from './csv.ts';

export interface Town {
  /** Six digits, in the official order. */
  readonly code: string;
  /** '札幌市 中央区': a ward stands behind its city. */
  readonly name: string;
  readonly kana: string;
}

export interface Prefecture {
  readonly code: string;
  /** What its page is called: 'hokkaido'. */
  readonly slug: string;
  readonly name: string;
  readonly kana: string;
  readonly region: string;
  /** In the official order. */
  readonly towns: readonly Town[];
}

export interface Place {
  readonly prefecture: Prefecture;
  readonly town: Town;
}

/** Returns a place's name as it is compared: 須惠町 → 須恵町, 龍ケ崎 → 龍ヶ崎, no spaces. */
const plain = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/g, '').replaceAll('惠', '恵').replaceAll('ケ', 'ヶ');

/** The places of Japan: which there are, and which an address names. */
export class Places {
  readonly prefectures: readonly Prefecture[];
  readonly #byName = new Map<string, Place>();

  constructor(prefectures: readonly Prefecture[]) {
    this.prefectures = prefectures;
    for (const prefecture of prefectures)
      for (const town of prefecture.towns)
        this.#byName.set(plain(prefecture.name + town.name), { prefecture, town });
  }

  /** Returns what '北海道空知郡奈井江町' names; the 郡 stands in addresses, not in the official names. */
  find(address: string): Place | undefined {
    const name = plain(address);
    const prefecture = this.prefectures.find((one) => name.startsWith(one.name))?.name ?? '';
    const withoutGun =
      prefecture + name.slice(prefecture.length).replace(/^.+?郡(?=.+[町村]$)/, '');
    return this.#byName.get(name) ?? this.#byName.get(withoutGun);
  }

  /** Returns the places that a municipality's code means: of a city with wards those too; none where no such place is. */
  withCode(code: string): Place[] {
    const all = [...this.#byName.values()];
    const own = all.find(({ town }) => town.code === code);
    if (!own) return [];
    const isPart = ({ prefecture, town }: Place) =>
      prefecture === own.prefecture && town.name.startsWith(`${own.town.name} `);
    return [own, ...all.filter(isPart)];
  }
}

/** Returns the places that content/places/ names. */
export function readPlaces(folder: URL): Places {
  const rowsOf = (name: string) =>
    parseCsv(readFileSync(new URL(name, folder), 'utf8'))
      .slice(1)
      .map(({ cells }) => cells);
  const towns = Map.groupBy(rowsOf('municipalities.csv'), ([code = '']) => code.slice(0, 2));
  return new Places(
    rowsOf('prefectures.csv').map(([code = '', slug = '', name = '', kana = '', region = '']) => ({
      code,
      slug,
      name,
      kana,
      region,
      towns: (towns.get(code) ?? []).map(([lgcode = '', , town = '', reading = '']) => ({
        code: lgcode,
        name: town,
        kana: reading,
      })),
    })),
  );
}
