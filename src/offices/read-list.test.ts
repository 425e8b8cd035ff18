import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { monthIn, faultInWords, readList } from './read-list.ts';
import { places } from './places-of-japan.ts';
import {
  heads,
  inventedList,
  inventedRows,
  ofService,
  type InventedRow,
} from './testing/invented-list.ts';

const read = (text: string, name = 'sfkopendata_202503_62.csv') =>
  readList(Buffer.from(text), name, places);
/** The invented list a hundred times, each office with a name of its own, so that one bad row is borne. */
const many = Array.from({ length: 100 }, (_, i) =>
  inventedRows.map((row) => ({ ...row, 事業所の名称: `${row['事業所の名称']}${i}` })),
).flat();
const withFirst = (change: InventedRow): string =>
  inventedList([{ ...many[0]!, ...change }, ...many.slice(1)]);
const faultsOn = (text: string): string => read(text).faults.map(faultInWords).join('\n');

test('事業所は、指定した役所でなく住所のある町に、役所の順とよみの順で並ぶ', () => {
  const { month, service, rows, offices } = read(inventedList());
  assert.deepEqual([month, service, rows], ['2025-03', 'teichaku', 5]);
  assert.deepEqual(
    offices.map(({ reading, place }) => `${place.prefecture.name} ${place.town.name} ${reading}`),
    [
      '北海道 札幌市 中央区 みほんいちご',
      '北海道 札幌市 中央区 みほんうめ',
      '北海道 奈井江町 みほんたけ',
      '東京都 渋谷区 みほんまつ',
      '京都府 京都市 中京区 みほんゆず',
    ],
  );
});

test('幅のちがう字とはじめの0を直し、電話は書いてあるままにする', () => {
  const office = read(inventedList()).offices[3]!;
  assert.deepEqual(office.hours, { weekday: ['10:00', '19:00'], sunday: ['10:00', '16:00'] });
  assert.equal(office.address, '見本0丁目0-0');
  assert.equal(office.phone, '00-0000-0004');
});

test('同じ名前と住所の行は1つにし、言うことのちがう時間は出さない', () => {
  const twice = { ...inventedRows[0]!, '利用可能な時間帯（平日）': '10:00-15:00' };
  const { offices, again } = read(inventedList([...inventedRows, twice]));
  assert.deepEqual([offices.length, again], [5, 1]);
  assert.deepEqual(offices[3]!.hours, { sunday: ['10:00', '16:00'] });
});

describe('直すところは、行と欄を言う', () => {
  const town = '事業所住所（市区町村）';
  const weekday = '利用可能な時間帯（平日）';
  for (const [what, change, says] of [
    [
      '知らない市区町村',
      { [town]: '東京都見本区' },
      /2行目「事業所住所（市区町村）」: 「東京都見本区」という市区町村を知りません/,
    ],
    ['名前がない', { 事業所の名称: '' }, /2行目「事業所の名称」: 名前がありません/],
    ['電話がない', { 事業所電話番号: '' }, /2行目「事業所電話番号」: 電話番号がありません/],
    [
      '電話でない数字',
      { 事業所電話番号: '9309075209364' },
      /2行目「事業所電話番号」: 「9309075209364」は電話番号ではありません/,
    ],
    [
      '25:00',
      { [weekday]: '09:00-25:00' },
      /2行目「利用可能な時間帯（平日）」: 「09:00-25:00」は時間として読めません/,
    ],
    [
      '00:00-00:00',
      { [weekday]: '00:00-00:00' },
      /2行目「利用可能な時間帯（平日）」: 「00:00-00:00」は時間として読めません/,
    ],
    [
      '終わりが先',
      { [weekday]: '17:00-09:00' },
      /2行目「利用可能な時間帯（平日）」: 「17:00-09:00」は時間として読めません/,
    ],
  ] as const)
    it(what, () => {
      assert.match(faultsOn(withFirst(change)), says);
    });

  it('場所か名前の分からない行だけが、数えて外れる', () => {
    const left = (change: InventedRow) => {
      const { leftOut, offices } = read(withFirst(change));
      return [leftOut, offices.length];
    };
    assert.deepEqual(left({ [town]: '東京都見本区' }), [1, 499]);
    assert.deepEqual(left({ 事業所の名称: '' }), [1, 499]);
    assert.deepEqual(left({ 事業所電話番号: '' }), [0, 500]);
    assert.equal(
      read(withFirst({ 事業所電話番号: '' })).offices.filter(({ phone }) => !phone).length,
      1,
    );
  });
});

describe('まちがって読まれる一覧では、組み立てが止まる', () => {
  for (const [what, text, says] of [
    [
      '欄がない',
      inventedList(
        inventedRows,
        heads.filter((head) => head !== '事業所電話番号'),
      ),
      /「事業所電話番号」という欄がありません。一覧の形が変わった/,
    ],
    [
      '欄の名前が変わった',
      inventedList(
        inventedRows,
        heads.map((head) => head.replace('（土曜）', '（土）')),
      ),
      /「利用可能な時間帯（土曜）」という欄がありません/,
    ],
    [
      'ほかのサービス',
      inventedList(ofService('就労継続支援Ａ型')),
      /2行目「サービス種別」: 「就労継続支援A型」の一覧は使いません/,
    ],
    [
      '2つのサービス',
      inventedList([...inventedRows, ...ofService('就労移行支援')]),
      /7行目「サービス種別」: 「就労移行支援」は、ほかの行の「就労定着支援」とちがいます/,
    ],
    ['事業所がない', inventedList([]), /事業所が1行もありません/],
    ['途中で切れている', inventedList().slice(0, -60), /6行目の/],
    [
      '欄の数がちがう',
      inventedList().replace('"見本市",', ''),
      /3行目の欄の数\(29\)が、ほかの行\(28\)とちがいます/,
    ],
    [
      '場所が読めない行が多い',
      inventedList(
        inventedRows.map((row) => ({
          ...row,
          '事業所住所（市区町村）': '見本県',
          '利用可能な時間帯（平日）': '00:00-00:00',
        })),
      ),
      /5行のうち5行が読めない.*\n2行目「事業所住所（市区町村）」: 「見本県」/,
    ],
  ] as const)
    it(what, () => {
      assert.throws(() => read(text), says);
    });

  it('UTF-8 でない', () => {
    const shiftJis = Uint8Array.from([0x8e, 0x96, 0x8b, 0xc6, 0x8f, 0x8a]);
    assert.throws(
      () => readList(shiftJis, 'wamnet-2025-03-teichaku.csv', places),
      /UTF-8 ではありません/,
    );
  });

  it('いつの一覧か分からない', () => {
    assert.throws(() => read(inventedList(), '62.csv'), /62\.csv: ファイルの名前に、いつの一覧か/);
    assert.equal(monthIn('wamnet-2025-13-ikou.csv'), undefined);
  });
});
