import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueOn } from './fact-sheet.ts';
import {
  bands,
  type FeeAnswers,
  feeOn,
  kasan,
  ownShare,
  unansweredFee,
  unitsWithAddition,
} from './fee.ts';
import { typicalFee } from './testing/fee-cases.ts';
import { facts, today } from './testing/content-facts.ts';

const value = (id: string) => valueOn(facts, `fee/${id}`, today);
const fee = (answers: Partial<FeeAnswers> = {}) =>
  feeOn({ ...typicalFee, ...answers }, facts, today);
const exactly = (amount: number) => ({ min: amount, max: amount });

test('料金の例の表と同じになる(1単位10円と11.20円)', () => {
  const table = {
    95: [3512, 3933],
    90: [3348, 3749],
    80: [2768, 3100],
    70: [2234, 2502],
    50: [1690, 1892],
    30: [1433, 1604],
    0: [1074, 1202],
  };
  for (const band of bands) {
    assert.deepEqual(fee({ band, unitPrice: 10 }).monthly, exactly(table[band][0] as number));
    assert.deepEqual(fee({ band, unitPrice: 11.2 }).monthly, exactly(table[band][1] as number));
  }
});

test('加算を最大に積んでも、一般1の上限に届かない', () => {
  const most = kasan.filter((name) => name !== 'renkei-2');
  const { ownShare: share } = fee({ kasan: most, percentAddition: 10.3, unitPrice: 11.6 });
  assert.deepEqual(share, exactly(value('month-max-extreme')));
  assert.ok(share.max < value('cap-ippan1'));
});

test('処遇改善を入れると、単位に四捨五入で足してから計算する', () => {
  assert.deepEqual(fee({ percentAddition: 10.3, unitPrice: 11.2 }).monthly, exactly(4338));
  assert.equal(unitsWithAddition(3512, 10.3), 3874);
  assert.equal(unitsWithAddition(4, 10), 4);
  assert.equal(unitsWithAddition(5, 10), 6);
  assert.equal(unitsWithAddition(6, 10), 7);
  assert.equal(unitsWithAddition(3512, 0), 3512);
});

test('円未満は、総額で切り捨ててから1割で切り捨てる', () => {
  assert.equal(ownShare(1074, 11.14, 1), 1196);
  assert.equal(ownShare(1690, 11.2, 1), 1892);
  assert.equal(ownShare(1, 9.99, 1), 0);
  assert.equal(ownShare(1690, 11.2, 2), 3785);
  // 39,123.68 円 の3割: 一度に切り捨てると 11,737 円になる。
  assert.equal(ownShare(3512, 11.14, 3), 11_736);
  const exact = (units: number, sen: number) => Number((BigInt(units) * BigInt(sen)) / 100n / 10n);
  fc.assert(
    fc.property(
      fc.nat(8000),
      fc.integer({ min: 1000, max: 1200 }),
      (units, sen) => ownShare(units, sen / 100, value('share')) === exact(units, sen),
    ),
  );
});

test('一般1と一般2で、就労定着支援だけなら払う額は同じ', () => {
  for (const band of bands) {
    const [lower, higher] = [
      fee({ band, ownTax: 0 }),
      fee({ band, ownTax: value('shotokuwari-line') }),
    ];
    assert.notDeepEqual(lower.cap, higher.cap);
    assert.deepEqual(lower.monthly, higher.monthly);
  }
});

test('先に取られる料金があるときは、上限の残りまで', () => {
  const cap = value('cap-ippan1');
  const share = fee().ownShare.max;
  assert.deepEqual(fee({ earlierCharges: cap - share - 1 }).monthly, exactly(share));
  assert.deepEqual(fee({ earlierCharges: cap - share }).monthly, exactly(share));
  assert.deepEqual(fee({ earlierCharges: cap - share + 1 }).monthly, exactly(share - 1));
  assert.deepEqual(fee({ earlierCharges: cap }).monthly, exactly(0));
  assert.deepEqual(fee({ earlierCharges: cap + 1 }).monthly, exactly(0));
});

test('わからない答えは幅になる', () => {
  assert.deepEqual(fee({ band: 'unknown' }).monthly, {
    min: value('units-0'),
    max: value('units-95'),
  });
  assert.deepEqual(fee({ unitPrice: 'unknown' }).monthly, { min: 3512, max: 3933 });
  assert.deepEqual(fee({ ownTax: 'unknown' }).monthly, { min: 0, max: 3512 });
  assert.deepEqual(fee({ ownTax: 'unknown' }).cap, { min: 0, max: value('cap-ippan2') });
  const nothing = feeOn(unansweredFee, facts, today);
  assert.deepEqual([nothing.classes.length, nothing.monthly], [4, { min: 0, max: 3933 }]);
});

test('払う額は、上限も1割の額も超えない', () => {
  const answers = fc.record({
    ownTax: fc.nat(300_000),
    earlierCharges: fc.nat(50_000),
    unitPrice: fc.integer({ min: 1000, max: 1200 }).map((sen) => sen / 100),
    band: fc.constantFrom(...bands, 'unknown' as const),
    kasan: fc.subarray([...kasan]),
  });
  fc.assert(
    fc.property(answers, (given) => {
      const { monthly, cap, ownShare: share } = fee(given);
      return (
        monthly.min >= 0 &&
        monthly.min <= monthly.max &&
        monthly.max <= cap.max &&
        monthly.max <= share.max
      );
    }),
  );
});

test('前の年度の日で計算すると、その年度の単位になる', () => {
  assert.deepEqual(feeOn(typicalFee, facts, '2024-03-31').monthly, exactly(3449));
  assert.deepEqual(feeOn(typicalFee, facts, '2024-04-01').monthly, exactly(3512));
});

test('料金について何も答えていなければ、すべて「わからない」', () => {
  const { publicAssistance, ownTax, spouseTax, groupHome, band, unitPrice } = unansweredFee;
  for (const answer of [publicAssistance, ownTax, spouseTax, groupHome, band, unitPrice])
    assert.equal(answer, 'unknown');
});
