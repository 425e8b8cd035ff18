import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn, type PlaceRow } from './named-places.ts';

const rows: readonly PlaceRow[] = [
  [
    'hokkaido',
    '北海道',
    'ほっかいどう',
    [
      ['', '', 3, 1],
      ['札幌市', 'さっぽろし', 3, 1],
      ['札幌市 中央区', 'さっぽろし ちゅうおうく', 2, 0],
      ['札幌市 北区', 'さっぽろし きたく', 1, 1],
    ],
  ],
  [
    'tokyo',
    '東京都',
    'とうきょうと',
    [
      ['', '', 4, 0],
      ['中央区', 'ちゅうおうく', 1, 0],
      ['府中市', 'ふちゅうし', 3, 0],
    ],
  ],
  [
    'hiroshima',
    '広島県',
    'ひろしまけん',
    [
      ['', '', 2, 0],
      ['府中町', 'ふちゅうちょう', 2, 0],
    ],
  ],
];
const named = (query: string): string[] =>
  placesIn(query)
    .named(rows)
    .map(({ path }) => path.replace('offices/', ''));
const [city, ward, tokyo] = ['札幌市中央区', '中央区', '東京都'];

test('名前だけでも、定着や事業所といっしょでも、漢字でもかなでも見つかる', () => {
  for (const query of [
    '札幌市',
    '札幌',
    'さっぽろ',
    'サッポロ',
    'さっぽろ ていちゃく',
    '札幌の定着支援',
    '札幌市 就労定着支援 事業所',
    '北海道札幌市の事業所',
    'さっぽろしのじぎょうしょ',
  ])
    assert.equal(named(query)[0], `hokkaido/#${city}`, query);
  assert.deepEqual(named('東京都 事業所'), ['tokyo/']);
  assert.deepEqual(named('とうきょう'), ['tokyo/']);
});

test('区の名前だけなら、同じ名前の区がみな出て、名前が全部合うものが先', () => {
  assert.deepEqual(named('中央区'), [`tokyo/#${ward}`, `hokkaido/#${city}`]);
  assert.deepEqual(named(`${tokyo}中央区`), [`tokyo/#${ward}`]);
  assert.deepEqual(named('さっぽろ ちゅうおうく'), [`hokkaido/#${city}`]);
  assert.deepEqual(named('府中'), ['tokyo/#府中市', 'hiroshima/#府中町']);
  assert.deepEqual(named('ふちゅうまち'), ['hiroshima/#府中町']);
});

test('漢字1字の町は、その字だけで見つかる。かな1字では、見つからない', () => {
  const one: readonly PlaceRow[] = [
    [
      'chiba',
      '千葉県',
      'ちばけん',
      [
        ['', '', 1, 0],
        ['柏市', 'かしわし', 1, 0],
      ],
    ],
    [
      'mie',
      '三重県',
      'みえけん',
      [
        ['', '', 1, 0],
        ['津市', 'つし', 1, 0],
      ],
    ],
  ];
  const first = (query: string) => placesIn(query).named(one)[0]?.name;
  assert.equal(first('柏'), '柏市');
  assert.equal(first('柏の事業所'), '柏市');
  assert.equal(first('津 定着'), '津市');
  assert.equal(first('つ'), undefined);
});

test('の・や・が で終わる名前も、そのあとに「の」がついても、まちがえない', () => {
  const ending: readonly PlaceRow[] = [
    ['nagano', '長野県', 'ながのけん', [['', '', 1, 0]]],
    ['shiga', '滋賀県', 'しがけん', [['', '', 1, 0]]],
    [
      'tokyo',
      '東京都',
      'とうきょうと',
      [
        ['', '', 1, 0],
        ['渋谷区', 'しぶやく', 1, 0],
      ],
    ],
    [
      'chiba',
      '千葉県',
      'ちばけん',
      [
        ['', '', 1, 0],
        ['習志野市', 'ならしのし', 1, 0],
      ],
    ],
    [
      'nara',
      '奈良県',
      'ならけん',
      [
        ['', '', 1, 0],
        ['奈良市', 'ならし', 1, 0],
      ],
    ],
  ];
  const first = (query: string) => placesIn(query).named(ending)[0]?.name;
  assert.equal(first('ながのの事業所'), '長野県');
  assert.equal(first('しがの事業所はどこ'), '滋賀県');
  assert.equal(first('しぶやの事業所'), '渋谷区');
  assert.equal(first('ならしのの事業所'), '習志野市');
  assert.equal(first('ならしの事業所'), '奈良市');
});

test('かなだけの長い文は、場所をたずねていない', () => {
  assert.equal(placesIn('さんねんすぎたらどうなる').isShort, false);
  assert.equal(placesIn('きたきゅうしゅうしこくらみなみく').isShort, true);
  assert.equal(placesIn('むつ市の事業所').isWhole, true);
});

test('移行支援なら移行支援のページへ、土曜ならしぼった一覧へ行く。ないサービスの所は出ない', () => {
  assert.deepEqual(named('札幌 移行支援'), ['hokkaido/ikou/#札幌市北区']);
  assert.deepEqual(named('東京 いこうしえん'), []);
  const [path] = named('府中市 土曜');
  const chosen = new URLSearchParams(path?.split('#')[1]);
  assert.deepEqual(
    [...chosen],
    [
      ['w', '府中市'],
      ['d', '土曜'],
    ],
  );
  assert.deepEqual(named('東京 日曜日'), [
    `tokyo/#${new URLSearchParams({ d: '日曜' }).toString()}`,
  ]);
});

test('場所でないことばには、何も出ない', () => {
  for (const query of [
    'お金',
    '定着支援',
    '就労定着支援の事業所',
    '土曜',
    'つらい',
    '中央',
    '区',
    '',
  ])
    assert.deepEqual(
      named(query),
      query === '中央' ? [`tokyo/#${ward}`, `hokkaido/#${city}`] : [],
      query,
    );
});
