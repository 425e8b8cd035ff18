import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOn } from './fact-sheet.ts';
import { forecastOn, type Income, payIn, regionalLines, taxGuess } from './tax-forecast.ts';
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
const guesses = (changes: Partial<Income>, use = { from: '2026-10-01', to: '2029-06-30' }) =>
  forecastOn({ ...income, ...changes }, facts, use).map((period) => period.guess);

const around = (amount: number, techo: Income['techo'], taxYear = 2026) =>
  [amount - 1, amount, amount + 1].map((pay) =>
    taxGuess({ min: pay, max: pay }, techo, facts, taxYear),
  );
/** The lines of the regions without 手帳, the lowest first. */
const regions = (taxYear: number) =>
  regionalLines
    .map((id) => valueOn(facts, id, `${taxYear}-04-01`))
    .toSorted((one, other) => one - other);

test('手帳のある人の境目は、値ごとに「以下」か「未満」', () => {
  assert.deepEqual(around(line('tax-disabled-salary'), 'yes', 2026), ['zero', 'taxed', 'taxed']);
  for (const taxYear of [2027, 2028])
    assert.deepEqual(around(2_090_000, 'yes', taxYear), ['zero', 'zero', 'taxed']);
  assert.deepEqual(around(2_044_000, 'yes', 2029), ['zero', 'taxed', 'taxed']);
});

test('手帳のない人は、いちばん低い地域の額までは非課税、いちばん高い地域の額をこえると課税、間は地域で変わる', () => {
  for (const taxYear of [2025, 2026, 2027, 2028, 2029]) {
    const [lowest, middle, highest] = regions(taxYear) as [number, number, number];
    assert.deepEqual(around(lowest, 'no', taxYear), ['zero', 'zero', 'region'], String(taxYear));
    assert.deepEqual(
      around(middle, 'no', taxYear),
      ['region', 'region', 'region'],
      String(taxYear),
    );
    assert.deepEqual(
      around(highest, 'no', taxYear),
      ['region', 'region', 'taxed'],
      String(taxYear),
    );
  }
});

test('どの年度も、1級地の額がいちばん高く、3級地がいちばん低い', () => {
  for (const taxYear of [2025, 2026, 2027, 2029]) {
    const lines = regionalLines.map((id) => valueOn(facts, id, `${taxYear}-04-01`));
    assert.deepEqual(
      lines,
      lines.toSorted((one, other) => other - one),
      String(taxYear),
    );
  }
  assert.deepEqual([2026, 2027, 2028, 2029].map(regions), [
    [1_030_000, 1_065_000, 1_100_000],
    [1_120_000, 1_155_000, 1_190_000],
    [1_120_000, 1_155_000, 1_190_000],
    [1_070_000, 1_105_000, 1_140_000],
  ]);
});

test('手帳があるかわからない人は、どちらでも同じときだけ言い切る', () => {
  const [lowest, disabled] = [regions(2027)[0]!, 2_090_000];
  assert.deepEqual(around(lowest, 'unknown', 2027), ['zero', 'zero', 'unknown']);
  assert.deepEqual(around(disabled, 'unknown', 2027), ['unknown', 'unknown', 'taxed']);
});

test('2026年の給与が207万6千円(209万円ちょうども)で手帳があれば、2029年6月まで0円', () => {
  for (const monthlySalary of [2_076_000 / 12, 2_090_000 / 12]) {
    const periods = forecastOn({ ...income, hiredOn: '2025-10-01', monthlySalary }, facts, {
      from: '2026-11-28',
      to: '2029-12-31',
    });
    assert.deepEqual(
      periods.slice(1).map(({ from, guess, settled }) => [from, guess, settled]),
      [
        ['2027-07-01', 'zero', true],
        ['2028-07-01', 'zero', true],
        ['2029-07-01', 'taxed', false],
      ],
    );
  }
  assert.equal(taxGuess({ min: 2_090_001, max: 2_090_001 }, 'yes', facts, 2027), 'taxed');
});

test('2026年の給与が116万円で手帳がなければ、住む地域で変わる', () => {
  const guessOf = (pay: number) => taxGuess({ min: pay, max: pay }, 'no', facts, 2027);
  assert.deepEqual([1_120_000, 1_120_001, 1_160_000, 1_190_000, 1_190_001].map(guessOf), [
    'zero',
    'region',
    'region',
    'region',
    'taxed',
  ]);
  const pay = {
    ...income,
    hiredOn: '2025-10-01',
    techo: 'no',
    monthlySalary: 1_160_000 / 12,
  } as const;
  const [, next] = forecastOn(pay, facts, { from: '2026-11-28', to: '2027-12-31' });
  assert.deepEqual([next?.from, next?.guess, next?.settled], ['2027-07-01', 'region', true]);
});

test('収入に幅があれば、幅のどこでも同じときだけ言い切る', () => {
  const salary = line('tax-disabled-salary');
  assert.equal(taxGuess({ min: 0, max: salary - 1 }, 'yes', facts, 2026), 'zero');
  assert.equal(taxGuess({ min: 0, max: salary }, 'yes', facts, 2026), 'unknown');
  assert.equal(taxGuess({ min: salary, max: Infinity }, 'yes', facts, 2026), 'taxed');
});

test('境目は、税の年度のものを使う', () => {
  const pay = { min: 1_020_000, max: 1_020_000 };
  assert.equal(taxGuess(pay, 'no', facts, 2025), 'taxed');
  assert.equal(taxGuess(pay, 'no', facts, 2026), 'zero');
  assert.throws(() => taxGuess(pay, 'no', facts, 2020), /fee\/tax-general-salary/);
});

test('就職した年の収入は、就職した月から12月まで', () => {
  assert.deepEqual(payIn(2026, income), { min: 9 * 180_000, max: 9 * 180_000 });
  assert.deepEqual(payIn(2026, { ...income, hiredOn: '2026-12-31' }), {
    min: 180_000,
    max: 180_000,
  });
  assert.deepEqual(payIn(2026, { ...income, hiredOn: '2026-01-01' }), {
    min: 12 * 180_000,
    max: 12 * 180_000,
  });
  assert.deepEqual(payIn(2027, income), { min: 12 * 180_000, max: 12 * 180_000 });
});

test('賞与は、最初の年は出るかわからない幅、次の年から入れる', () => {
  const paid = { ...income, yearlyBonus: 300_000 };
  assert.deepEqual(payIn(2026, paid), { min: 1_620_000, max: 1_920_000 });
  assert.deepEqual(payIn(2027, paid), { min: 2_460_000, max: 2_460_000 });
  assert.deepEqual(payIn(2027, { ...income, yearlyBonus: 'unknown' }), {
    min: 2_160_000,
    max: Infinity,
  });
});

test('就職の前の収入は、答えた額を使い、もっと前はわからない', () => {
  assert.deepEqual(payIn(2026, { ...income, payEarlierInYear: 100_000 }), {
    min: 1_720_000,
    max: 1_720_000,
  });
  assert.deepEqual(payIn(2026, { ...income, payEarlierInYear: 'unknown' }), {
    min: 1_620_000,
    max: Infinity,
  });
  assert.deepEqual(payIn(2025, { ...income, payInYearBefore: 500_000 }), {
    min: 500_000,
    max: 500_000,
  });
  assert.deepEqual(payIn(2025, { ...income, payInYearBefore: 'unknown' }), {
    min: 0,
    max: Infinity,
  });
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

test('源泉徴収票の額は、まる1年の給与になり、就職した年は0円からその額まで', () => {
  const certified: Income = {
    ...income,
    hiredOn: '2024-06-01',
    yearlyPay: 2_000_000,
    monthlySalary: 'unknown',
    yearlyBonus: 'unknown',
  };
  for (const year of [2025, 2026, 2029])
    assert.deepEqual(payIn(year, certified), { min: 2_000_000, max: 2_000_000 });
  assert.deepEqual(payIn(2024, certified), { min: 0, max: 2_000_000 });
  assert.deepEqual(payIn(2024, { ...certified, hiredOn: '2024-01-10' }), {
    min: 2_000_000,
    max: 2_000_000,
  });
  assert.deepEqual(payIn(2025, { ...certified, yearlyPay: 'unknown' }), { min: 0, max: Infinity });
});

test('確かめた年度(2028年度)より先は、確かでないと示す', () => {
  const periods = forecastOn(income, facts, { from: '2026-10-01', to: '2030-06-30' });
  assert.deepEqual(
    periods.map(({ taxYear, settled }) => [taxYear, settled]),
    [
      [2026, true],
      [2027, true],
      [2028, true],
      [2029, false],
    ],
  );
});

test('配偶者が課税なら課税、わからなければ0円と言わない', () => {
  assert.deepEqual(guesses({ spouseTaxed: 'yes' }), ['taxed', 'taxed', 'taxed']);
  assert.deepEqual(guesses({ spouseTaxed: 'unknown' }), ['unknown', 'unknown', 'taxed']);
  const between = { hiredOn: '2025-10-01', techo: 'no', monthlySalary: 1_160_000 / 12 } as const;
  const next = { from: '2027-07-01', to: '2027-12-31' };
  assert.deepEqual(
    (['yes', 'no', 'unknown'] as const).map(
      (spouseTaxed) => guesses({ ...between, spouseTaxed }, next)[0],
    ),
    ['taxed', 'region', 'unknown'],
  );
});

test('分かっている日を先にのばせば、その年度までが確かになる', () => {
  const id = 'fee/tax-known-until';
  const settled = (value: string) =>
    forecastOn(
      income,
      { ...facts, [id]: [{ from: '2018-04-01', value }] },
      { from: '2026-10-01', to: '2030-06-30' },
    ).map((period) => period.settled);
  assert.deepEqual(settled('2026-10-01'), [true, false, false, false]);
  assert.deepEqual(settled('2026-09-30'), [false, false, false, false]);
  assert.deepEqual(settled('2027-06-30'), [true, false, false, false]);
  assert.deepEqual(settled('2030-06-30'), [true, true, true, true]);
  assert.throws(
    () => forecastOn(income, { ...facts, [id]: [] }, { from: '2026-10-01', to: '2026-10-31' }),
    /fee\/tax-known-until/,
  );
});
