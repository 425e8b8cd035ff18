/** The 29 heads of the official file of 2025-03. */
export const heads =
  '都道府県コード又は市区町村コード,NO（※システム内の固有の番号、連番）,指定機関名,法人の名称,法人の名称_かな,法人番号,法人住所（市区町村）,法人住所（番地以降）,法人電話番号,法人FAX番号,法人URL,サービス種別,事業所の名称,事業所の名称_かな,事業所番号,事業所住所（市区町村）,事業所住所（番地以降）,事業所電話番号,事業所FAX番号,事業所URL,事業所緯度,事業所経度,利用可能な時間帯（平日）,利用可能な時間帯（土曜）,利用可能な時間帯（日曜）,利用可能な時間帯（祝日）,定休日,利用可能曜日特記事項（留意事項）,定員'.split(
    ',',
  );

/** A row by its heads. */
export type InventedRow = Readonly<Record<string, string>>;

const row = (
  name: string,
  reading: string,
  town: string,
  phone: string,
  hours: readonly string[],
): InventedRow => ({
  // The authority is no place: an office in a city may be designated by another.
  指定機関名: '見本市',
  法人の名称: '見本法人（作りもの）',
  サービス種別: '就労定着支援',
  事業所の名称: name,
  事業所の名称_かな: reading,
  '事業所住所（市区町村）': town,
  '事業所住所（番地以降）': '見本０丁目０−０',
  事業所電話番号: phone,
  '利用可能な時間帯（平日）': hours[0] ?? '',
  '利用可能な時間帯（土曜）': hours[1] ?? '',
  '利用可能な時間帯（日曜）': hours[2] ?? '',
});

/** Offices that do not exist, in towns that do: not in the order that pages show them in. */
export const inventedRows: readonly InventedRow[] = [
  row('見本まつ（作りもの）', 'みほんまつ', '東京都渋谷区', '00-0000-0004', [
    '10:00-19:00',
    '',
    '10:00-16:00',
  ]),
  row('見本うめ（作りもの）', 'みほんうめ', '北海道札幌市中央区', '000-000-0002', [
    '09:00-18:00',
    '09:00-18:00',
  ]),
  row('見本いちご（作りもの）', 'みほんいちご', '北海道札幌市中央区', '000-000-0001', [
    '09:00-17:30',
  ]),
  row('見本たけ（作りもの）', 'みほんたけ', '北海道空知郡奈井江町', '0000-00-0003', []),
  row('見本ゆず（作りもの）', 'みほんゆず', '京都府京都市中京区', '000-000-0005', [
    '09:00-17:00',
    '00:00-00:00',
  ]),
];

/** Returns a list as the official file has it: with a BOM, every cell between quotes, CRLF. */
export function inventedList(rows: readonly InventedRow[] = inventedRows, head = heads): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${[head, ...rows.map((one) => head.map((name) => one[name] ?? ''))].map(line).join('\r\n')}\r\n`;
}

/** Returns the same offices as those of another service. */
export const ofService = (service: string): InventedRow[] =>
  inventedRows.map((one) => ({ ...one, サービス種別: service }));
