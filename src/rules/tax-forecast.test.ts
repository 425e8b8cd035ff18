import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOn } from './fact-sheet.ts';
import { forecastOn, type Income, payIn, taxGuess } from './tax-forecast.ts';
import { facts } from './testing/content-facts.ts';

const income: Income = {
  hiredOn: '2026-04-01',
  monthlySalary: 180_000,
  yearlyBonus: 0,
  payInYearBefore: 0,
  payEarlierInYear: 0,
  techo: 'yes',
  spouseTaxed: 'no',
};
const line = (id: string) => valueOn(facts, `fee/${id}`, '2026-04-01');
const guess = (pay: number, techo: Income['techo']) => taxGuess({ min: pay, max: pay }, techo, facts, 2026);
const guesses = (changes: Partial<Income>, use = { from: '2026-10-01', to: '2029-06-30' }) =>
  forecastOn({ ...income, ...changes }, facts, use).map((period) => period.guess);

test('手帳のある人は、境目の額から課税', () => {
  const salary = line('tax-disabled-salary');
  assert.deepEqual(
    [salary - 1, salary, salary + 1].map((pay) => guess(pay, 'yes')),
    ['zero', 'taxed', 'taxed'],
  );
});

test('手帳のない人は、境目の額までは非課税', () => {
  const salary = line('tax-general-salary');
  assert.deepEqual(
    [salary - 1, salary, salary + 1].map((pay) => guess(pay, 'no')),
    ['zero', 'zero', 'taxed'],
  );
});

test('手帳があるかわからない人には、二つの境目の間で「わからない」', () => {
  const [general, disabled] = [line('tax-general-salary'), line('tax-disabled-salary')];
  assert.deepEqual(
    [general, general + 1].map((pay) => guess(pay, 'unknown')),
    ['zero', 'unknown'],
  );
  assert.deepEqual(
    [disabled - 1, disabled].map((pay) => guess(pay, 'unknown')),
    ['unknown', 'taxed'],
  );
});

test('収入に幅があれば、幅のどこでも同じときだけ言い切る', () => {
  const salary = line('tax-disabled-salary');
  assert.equal(taxGuess({ min: 0, max: salary - 1 }, 'yes', facts, 2026), 'zero');
  assert.equal(taxGuess({ min: 0, max: salary }, 'yes', facts, 2026), 'unknown');
  assert.equal(taxGuess({ min: salary, max: Infinity }, 'yes', facts, 2026), 'taxed');
});

test('境目は、税の年度のものを使う', () => {
  const pay = { min: 1_050_000, max: 1_050_000 };
  assert.equal(taxGuess(pay, 'no', facts, 2025), 'taxed');
  assert.equal(taxGuess(pay, 'no', facts, 2026), 'zero');
  assert.throws(() => taxGuess(pay, 'no', facts, 2020), /fee\/tax-general-salary/);
});

test('就職した年の収入は、就職した月から12月まで', () => {
  assert.deepEqual(payIn(2026, income), { min: 9 * 180_000, max: 9 * 180_000 });
  assert.deepEqual(payIn(2026, { ...income, hiredOn: '2026-12-31' }), { min: 180_000, max: 180_000 });
  assert.deepEqual(payIn(2026, { ...income, hiredOn: '2026-01-01' }), { min: 12 * 180_000, max: 12 * 180_000 });
  assert.deepEqual(payIn(2027, income), { min: 12 * 180_000, max: 12 * 180_000 });
});

test('賞与は、最初の年は出るかわからない幅、次の年から入れる', () => {
  const paid = { ...income, yearlyBonus: 300_000 };
  assert.deepEqual(payIn(2026, paid), { min: 1_620_000, max: 1_920_000 });
  assert.deepEqual(payIn(2027, paid), { min: 2_460_000, max: 2_460_000 });
  assert.deepEqual(payIn(2027, { ...income, yearlyBonus: 'unknown' }), { min: 2_160_000, max: Infinity });
});

test('就職の前の収入は、答えた額を使い、もっと前はわからない', () => {
  assert.deepEqual(payIn(2026, { ...income, payEarlierInYear: 100_000 }), { min: 1_720_000, max: 1_720_000 });
  assert.deepEqual(payIn(2026, { ...income, payEarlierInYear: 'unknown' }), { min: 1_620_000, max: Infinity });
  assert.deepEqual(payIn(2025, { ...income, payInYearBefore: 500_000 }), { min: 500_000, max: 500_000 });
  assert.deepEqual(payIn(2025, { ...income, payInYearBefore: 'unknown' }), { min: 0, max: Infinity });
  assert.deepEqual(payIn(2024, income), { min: 0, max: Infinity });
});

test('年度は7月に切り替わり、6月までは前の年度', () => {
  const periods = forecastOn(income, facts, { from: '2026-06-30', to: '2027-07-01' });
  assert.deepEqual(
    periods.map(({ from, to, taxYear }) => [from, to, taxYear]),
    [
      ['2026-06-30', '2026-06-30', 2025],
      ['2026-07-01', '2027-06-30', 2026],
      ['2027-07-01', '2027-07-01', 2027],
    ],
  );
  assert.deepEqual(forecastOn(income, facts, { from: '2026-07-01', to: '2026-07-01' }).length, 1);
  assert.deepEqual(forecastOn(income, facts, { from: '2026-07-02', to: '2026-07-01' }), []);
});

test('確かめた年度より先は、確かでないと示す', () => {
  const periods = forecastOn(income, facts, { from: '2026-10-01', to: '2028-06-30' });
  assert.deepEqual(
    periods.map(({ settled }) => settled),
    [true, false],
  );
  assert.deepEqual(
    periods.map(({ facts: source }) => source.includes('fee/tax-2027')),
    [false, true],
  );
});

test('配偶者が課税なら課税、わからなければ0円と言わない', () => {
  assert.deepEqual(guesses({ spouseTaxed: 'yes' }), ['taxed', 'taxed', 'taxed']);
  assert.deepEqual(guesses({ spouseTaxed: 'unknown' }), ['unknown', 'unknown', 'taxed']);
});

test('手帳の答えに合わせて、使った境目だけを根拠に出す', () => {
  const sourceFor = (techo: Income['techo']) =>
    forecastOn({ ...income, techo }, facts, { from: '2026-10-01', to: '2026-10-31' })[0]?.facts ?? [];
  const [disabled, general] = ['fee/tax-disabled-salary', 'fee/tax-general-salary'];
  assert.deepEqual([sourceFor('yes').includes(disabled), sourceFor('yes').includes(general)], [true, false]);
  assert.deepEqual([sourceFor('no').includes(disabled), sourceFor('no').includes(general)], [false, true]);
  assert.deepEqual([sourceFor('unknown').includes(disabled), sourceFor('unknown').includes(general)], [true, true]);
  for (const id of sourceFor('unknown')) assert.ok(facts[id], id);
  for (const techo of ['yes', 'no', 'unknown'] as const)
    for (const id of ['fee/july', 'fee/april-june', 'fee/second-year']) assert.ok(sourceFor(techo).includes(id), id);
});

test('年度の値を確かめて足せば、その年度までが確かになる', () => {
  const id = 'fee/tax-general-salary';
  const added = ['2027-04-01', '2028-04-01'].map((from) => ({ from, value: line('tax-general-salary') }));
  const confirmed = { ...facts, [id]: [...(facts[id] ?? []), ...added] };
  const settled = forecastOn(income, confirmed, { from: '2026-10-01', to: '2030-06-30' }).map((period) => period.settled);
  assert.deepEqual(settled, [true, true, true, false]);
  assert.throws(() => forecastOn(income, { ...facts, [id]: [] }, { from: '2026-10-01', to: '2026-10-31' }), /fee\/tax-general-salary/);
});
