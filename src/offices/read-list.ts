import { parseCsv, type CsvRow } from './csv.ts';
import { officeOf } from './list-row.ts';
import {
  kindsOfDay,
  listedServices,
  type Office,
  type OfficeList,
  type ListFault,
  type ServiceName,
} from './office.ts';
import type { Places } from './places.ts';

/** What is read of the 29 columns of the official file, by their heads. */
const columns = {
  corporation: '法人の名称',
  service: 'サービス種別',
  name: '事業所の名称',
  reading: '事業所の名称_かな',
  town: '事業所住所（市区町村）',
  street: '事業所住所（番地以降）',
  phone: '事業所電話番号',
  fax: '事業所FAX番号',
  web: '事業所URL',
  weekday: '利用可能な時間帯（平日）',
  saturday: '利用可能な時間帯（土曜）',
  sunday: '利用可能な時間帯（日曜）',
  holiday: '利用可能な時間帯（祝日）',
} as const;
export type Column = keyof typeof columns;

/** A list of which more than this share is left out would mislead: the file is another than we know. */
const bearable = 0.01;

/** Returns what a file's name says: 'wamnet-2025-03-ikou.csv', 'sfkopendata_202503_60.zip' → '2025-03'. */
export function monthIn(fileName: string): string | undefined {
  const [, year, month] = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])(?!\d)/.exec(fileName) ?? [];
  return year && `${year}-${month}`;
}

/**
 * Returns the offices of an official list, in the order of towns and readings, and what is wrong in it.
 * @throws with every reason, naming row and column, where the list would mislead
 */
export function readList(bytes: Uint8Array, fileName: string, places: Places): OfficeList {
  const fail = (reason: string): never => {
    throw new Error(`${fileName}: ${reason}`);
  };
  const month =
    monthIn(fileName) ??
    fail('ファイルの名前に、いつの一覧か(2025-03 のような年と月)がありません。');
  const rows = rowsOf(bytes, fail);
  const [head, ...body] = rows;
  if (!head || !body.length) return fail('事業所が1行もありません。');
  const at = positions(head, fail);
  const service = serviceOf(body, at, fail);

  const faults: ListFault[] = [];
  const found = new Map<string, Office>();
  let [again, leftOut] = [0, 0];
  for (const { line, cells } of body) {
    const say = (column: Column, message: string) =>
      faults.push({ line, column: columns[column], message });
    const office = officeOf((column) => tidy(cells[at[column]] ?? ''), places, say);
    if (!office) {
      leftOut++;
      continue;
    }
    const key = `${office.name} ${office.place.town.code} ${office.address}`;
    const known = found.get(key);
    found.set(key, known ? merged(known, office) : office);
    if (!known) continue;
    again++;
    say('name', `「${office.name}」は、同じ名前と住所の行がもうあります(1つにまとめます)`);
  }
  if (leftOut > bearable * body.length) {
    const why = faults.filter(({ column }) =>
      [columns.name, columns.town].some((of) => of === column),
    );
    fail(
      `${body.length}行のうち${leftOut}行が読めないので、この一覧は使えません。\n${why.slice(0, 10).map(faultInWords).join('\n')}`,
    );
  }
  const offices = [...found.values()].sort(
    (a, b) =>
      compare(a.place.town.code, b.place.town.code) ||
      compare(a.reading, b.reading) ||
      compare(a.address, b.address),
  );
  return { service, month, offices, rows: body.length, again, leftOut, faults };
}

/** Returns what two rows say of one office; hours of which they say different things are not known. */
function merged(one: Office, other: Office): Office {
  const hours = kindsOfDay.flatMap((day) => {
    const [a, b] = [one.hours[day], other.hours[day]];
    return a && b && a.join() === b.join() ? [[day, a] as const] : [];
  });
  return {
    ...one,
    phone: one.phone ?? other.phone,
    fax: one.fax ?? other.fax,
    hours: Object.fromEntries(hours),
  };
}

/** Returns a fault as the log says it. */
export const faultInWords = ({ line, column, message }: ListFault): string =>
  `${line}行目「${column}」: ${message}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Width and spaces are an accident of typing: 「南１条　西１１丁目」 → 「南1条 西11丁目」. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\uFFFD', '')
    .replace(/(?<=[\dA-Za-z])[−‐–—―](?=[\dA-Za-z])/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

function rowsOf(bytes: Uint8Array, fail: (reason: string) => never): CsvRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('文字の形式が UTF-8 ではありません。UTF-8 の CSV で保存し直してください。');
  }
  if (/^\s*</.test(text))
    fail('CSV ではなく、ウェブのページのようです。公式のページから、もういちど取ってください。');
  try {
    return parseCsv(text);
  } catch (cause) {
    return fail((cause as Error).message);
  }
}

function positions(head: CsvRow, fail: (reason: string) => never): Record<Column, number> {
  const names = head.cells.map(tidy);
  const found = Object.entries(columns).map(
    ([column, name]) => [column, names.indexOf(tidy(name))] as const,
  );
  const missing = found.filter(([, i]) => i < 0).map(([column]) => columns[column as Column]);
  if (missing.length)
    fail(
      `「${missing.join('」「')}」という欄がありません。一覧の形が変わったようです。src/offices/read-list.ts の columns を、新しい見出しに直してください(1行目は「${head.cells.join('」「')}」)。`,
    );
  return Object.fromEntries(found) as Record<Column, number>;
}

/** Every row is about the same service, and has all its cells. */
function serviceOf(
  body: readonly CsvRow[],
  at: Record<Column, number>,
  fail: (reason: string) => never,
): ServiceName {
  const short = body.find(({ cells }) => cells.length !== body[0]!.cells.length);
  if (short)
    fail(
      `${short.line}行目の欄の数(${short.cells.length})が、ほかの行(${body[0]!.cells.length})とちがいます。`,
    );
  const said = tidy(body[0]!.cells[at.service] ?? '');
  const known = (Object.keys(listedServices) as ServiceName[]).find(
    (name) => listedServices[name] === said,
  );
  const other = body.find(({ cells }) => tidy(cells[at.service] ?? '') !== said);
  if (other)
    fail(
      `${other.line}行目「${columns.service}」: 「${other.cells[at.service]}」は、ほかの行の「${said}」とちがいます。1つのファイルには、1つのサービスだけを入れてください。`,
    );
  return (
    known ??
    fail(
      `${body[0]!.line}行目「${columns.service}」: 「${said}」の一覧は使いません。${Object.values(listedServices).join('か')}の一覧を入れてください。`,
    )
  );
}
