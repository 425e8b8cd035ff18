import assert from 'node:assert/strict';
import { test } from 'node:test';
import { places } from './places-of-japan.ts';

test('47都道府県と1,912の市区町村が、役所の順に、よみといっしょにある', () => {
  const towns = places.prefectures.flatMap((prefecture) => prefecture.towns);
  assert.equal(places.prefectures.length, 47);
  assert.equal(towns.length, 1912);
  const codes = towns.map(({ code }) => code);
  assert.deepEqual(codes, [...codes].sort());
  assert.deepEqual(
    towns.filter(({ name, kana }) => !name || !/^[ぁ-ゖー ]+$/.test(kana)),
    [],
  );
  assert.equal(new Set(places.prefectures.map(({ slug }) => slug)).size, 47);
});

/** The last of the six digits follows from the first five. */
test('番号の最後の数字が合っている', () => {
  const wrong = places.prefectures
    .flatMap(({ towns }) => towns)
    .filter(({ code }) => {
      const sum = [...code.slice(0, 5)].reduce((all, digit, i) => all + Number(digit) * (6 - i), 0);
      return code.at(-1) !== String((11 - (sum % 11)) % 10);
    });
  assert.deepEqual(wrong, []);
});

test('住所から、市区町村が分かる', () => {
  const found = (address: string) => {
    const place = places.find(address);
    return place && `${place.prefecture.slug} ${place.town.name}`;
  };
  assert.equal(found('北海道空知郡奈井江町'), 'hokkaido 奈井江町');
  assert.equal(found('京都府京都市中京区'), 'kyoto 京都市 中京区');
  assert.equal(found('奈良県大和郡山市'), 'nara 大和郡山市');
  assert.equal(found('兵庫県赤穂郡上郡町'), 'hyogo 上郡町');
  assert.equal(found('福岡県糟屋郡須惠町'), 'fukuoka 須恵町');
  assert.equal(found('静岡県浜松市浜名区'), 'shizuoka 浜松市 浜名区');
  assert.equal(found('東京都見本区'), undefined);
});

test('番号で見つかる。区のある市は、区といっしょに', () => {
  const named = (code: string) => places.withCode(code).map(({ town }) => town.name);
  assert.deepEqual(named('131130'), ['渋谷区']);
  assert.deepEqual(named('011002').slice(0, 2), ['札幌市', '札幌市 中央区']);
  assert.ok(named('011002').every((name) => name.startsWith('札幌市')));
  assert.deepEqual(named('000000'), []);
});
