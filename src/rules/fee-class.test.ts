import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueOn } from './fact-sheet.ts';
import { typicalFee } from './testing/fee-cases.ts';
import { feeClasses, type Household, possibleClasses } from './fee-class.ts';
import { facts, today } from './testing/content-facts.ts';

const line = valueOn(facts, 'fee/shotokuwari-line', today);
const classes = (household: Partial<Household>) =>
  possibleClasses({ ...typicalFee, ...household }, line);

test('所得割が境目の1円下までは一般1、ちょうどから一般2', () => {
  assert.deepEqual(classes({ ownTax: line - 1 }), ['ippan1']);
  assert.deepEqual(classes({ ownTax: line }), ['ippan2']);
  assert.deepEqual(classes({ ownTax: line + 1 }), ['ippan2']);
});

test('夫婦の所得割は足して見る', () => {
  assert.deepEqual(classes({ ownTax: 1, spouseTax: line - 2 }), ['ippan1']);
  assert.deepEqual(classes({ ownTax: 1, spouseTax: line - 1 }), ['ippan2']);
  assert.deepEqual(classes({ ownTax: 1, spouseTax: line }), ['ippan2']);
});

test('控除の分を足し戻して見る', () => {
  assert.deepEqual(classes({ ownTax: line - 10, addback: 9 }), ['ippan1']);
  assert.deepEqual(classes({ ownTax: line - 10, addback: 10 }), ['ippan2']);
  assert.deepEqual(classes({ ownTax: line - 10, addback: 11 }), ['ippan2']);
  assert.deepEqual(classes({ ownTax: 0, addback: 'unknown' }), ['ippan1', 'ippan2']);
});

test('グループホームの人は、課税なら所得割がいくらでも一般2、非課税なら変わらない', () => {
  assert.deepEqual(classes({ groupHome: 'yes', ownTax: 0 }), ['ippan2']);
  assert.deepEqual(classes({ groupHome: 'yes', ownTax: 'untaxed' }), ['teishotoku']);
  assert.deepEqual(classes({ groupHome: 'unknown', ownTax: 0 }), ['ippan1', 'ippan2']);
});

test('二人とも非課税のときだけ低所得', () => {
  assert.deepEqual(classes({ ownTax: 'untaxed', spouseTax: 'untaxed' }), ['teishotoku']);
  assert.deepEqual(classes({ ownTax: 'untaxed', spouseTax: 0 }), ['ippan1']);
  assert.deepEqual(classes({ ownTax: 0, spouseTax: 'untaxed' }), ['ippan1']);
  assert.deepEqual(classes({ ownTax: 'untaxed', spouseTax: 'unknown' }), [
    'teishotoku',
    'ippan1',
    'ippan2',
  ]);
  assert.deepEqual(classes({ ownTax: 'taxed', spouseTax: 'unknown' }), ['ippan1', 'ippan2']);
});

test('わからないときは、あり得る区分をすべて残す', () => {
  assert.deepEqual(classes({ publicAssistance: 'unknown', ownTax: 'unknown' }), [...feeClasses]);
  assert.deepEqual(classes({ publicAssistance: 'yes', ownTax: 'unknown', spouseTax: 'unknown' }), [
    'seikatsuhogo',
  ]);
  assert.deepEqual(classes({ publicAssistance: 'unknown', ownTax: 'untaxed' }), [
    'seikatsuhogo',
    'teishotoku',
  ]);
  assert.deepEqual(classes({ ownTax: 'taxed' }), ['ippan1', 'ippan2']);
  assert.deepEqual(classes({ ownTax: line, spouseTax: 'unknown' }), ['ippan2']);
});

const tax = fc.oneof(
  fc.integer({ min: 0, max: 2 * line }),
  fc.constantFrom('untaxed' as const, 'taxed' as const, 'unknown' as const),
);
const yesNo = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const household: fc.Arbitrary<Household> = fc.record({
  publicAssistance: yesNo,
  ownTax: tax,
  spouseTax: fc.oneof(tax, fc.constant('no-spouse' as const)),
  addback: fc.oneof(fc.integer({ min: 0, max: line }), fc.constant('unknown' as const)),
  groupHome: yesNo,
});

test('どの答えでも、区分が1つ以上ある', () => {
  fc.assert(fc.property(household, (answers) => possibleClasses(answers, line).length > 0));
});

test('わからないことが1つわかっても、新しい区分は現れない', () => {
  const filled = (unsure: Household, sure: Household): Household => ({
    publicAssistance:
      unsure.publicAssistance === 'unknown' ? sure.publicAssistance : unsure.publicAssistance,
    ownTax: unsure.ownTax === 'unknown' ? sure.ownTax : unsure.ownTax,
    spouseTax: unsure.spouseTax === 'unknown' ? sure.spouseTax : unsure.spouseTax,
    addback: unsure.addback === 'unknown' ? sure.addback : unsure.addback,
    groupHome: unsure.groupHome === 'unknown' ? sure.groupHome : unsure.groupHome,
  });
  fc.assert(
    fc.property(household, household, (unsure, sure) => {
      const before = possibleClasses(unsure, line);
      return possibleClasses(filled(unsure, sure), line).every((feeClass) =>
        before.includes(feeClass),
      );
    }),
  );
});
