import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersFrom } from './answers.ts';
import { valueOn } from './fact-sheet.ts';
import { feeAnswersFrom, householdFrom, incomeFrom, isTaxedBySlip } from './fee-answers.ts';
import { possibleClasses } from './fee-class.ts';
import { feeOn } from './fee.ts';
import { isRare } from './fee-questions.ts';
import { outcomeOf, pathOf } from './outcome.ts';
import { facts, today } from './testing/content-facts.ts';

type Given = Readonly<Record<string, string>>;

const line = valueOn(facts, 'fee/shotokuwari-line', today);
const household = (fields: Given, day = today) => householdFrom(fields, facts, day);
const classes = (fields: Given, day = today) => possibleClasses(household(fields, day), line);
const settled = {
  usage: 'not-started',
  priorService: 'transition',
  employment: 'company',
  hiredOn: '2024-04-01',
  course: 'steady',
  gap: 'continuous',
  proof: 'techo',
  age: 'adult',
  publicAssistance: 'no',
};
const money = (fields: Given, day = today) => pathOf({ ...settled, ...fields }, facts, day).money;

test('給料から住民税が引かれている人は、6月のほかは課税で、区分は一般1か一般2、払う額は同じ', () => {
  const july = valueOn(facts, 'fee/july', today);
  const slip = { publicAssistance: 'no', taxOnPaySlip: 'yes' };
  for (let month = 1; month <= 12; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-15`;
    const isSettled = month !== july - 1;
    assert.equal(isTaxedBySlip(slip, facts, day), isSettled, day);
    assert.equal(classes(slip, day).includes('teishotoku'), !isSettled, day);
    assert.equal(money({ ...slip, age: 'adult' }, day).includes('ownTax'), !isSettled, day);
  }
  assert.deepEqual(classes(slip), ['ippan1', 'ippan2']);
  const { min, max } = feeOn(
    feeAnswersFrom({ ...slip, band: '95' }, 'fee/unit-price', facts, today),
    facts,
    today,
  ).monthly;
  assert.equal(min, max);
});

test('引かれていない人や、わからない人は、通知の答えで見る', () => {
  for (const taxOnPaySlip of ['no', 'unknown']) {
    assert.equal(isTaxedBySlip({ taxOnPaySlip }, facts, today), false);
    assert.equal(household({ taxOnPaySlip, ownTax: 'untaxed' }).ownTax, 'untaxed');
    assert.equal(household({ taxOnPaySlip, ownTax: 'kintowari' }).ownTax, 0);
    assert.equal(household({ taxOnPaySlip, ownTax: 'taxed', ownTaxAmount: '5' }).ownTax, 5);
    assert.equal(household({ taxOnPaySlip }).ownTax, 'unknown');
    assert.ok(money({ taxOnPaySlip }).includes('ownTax'));
  }
  // What the slip says goes before a notice no longer asked about.
  assert.equal(household({ taxOnPaySlip: 'yes', ownTax: 'untaxed' }).ownTax, 'taxed');
  assert.equal(household({ taxOnPaySlip: 'yes', age: 'minor' }).ownTax, 'unknown');
});

test('給料から引かれている人には、払う額の変わらないこと(通知、所得割の額、グループホーム)を聞かない', () => {
  const slip = { taxOnPaySlip: 'yes', married: 'yes', spouseTax: 'taxed' };
  assert.deepEqual(money(slip), [
    'publicAssistance',
    'taxOnPaySlip',
    'married',
    'spouseTax',
    'yearlyPay',
    'monthlySalary',
    'region',
    'band',
  ]);
});

test('配偶者の税は、同じ世帯に夫や妻がいる人だけに聞き、いなければ数えない', () => {
  assert.equal(household({ married: 'no', spouseTax: 'taxed' }).spouseTax, 'no-spouse');
  assert.equal(household({ married: 'yes' }).spouseTax, 'unknown');
  assert.equal(household({ spouseTax: 'taxed' }).spouseTax, 'unknown');
  assert.equal(
    household({ married: 'yes', spouseTax: 'taxed', spouseTaxAmount: '7' }).spouseTax,
    7,
  );
  assert.ok(!money({ married: 'no' }).includes('spouseTax'));
  assert.ok(!money({}).includes('spouseTax'));
  assert.ok(money({ married: 'yes' }).includes('spouseTax'));
  assert.ok(money({ married: 'yes', spouseTax: 'taxed' }).includes('spouseTaxAmount'));
  assert.ok(!money({ married: 'yes' }).includes('spouseTaxAmount'));
  assert.ok(!money({ married: 'no', spouseTax: 'taxed' }).includes('spouseTaxAmount'));
  const spouse = (fields: Given) =>
    incomeFrom({ monthlySalary: '1', ...fields }, answersFrom(settled))?.spouseTaxed;
  assert.deepEqual(
    [
      spouse({ married: 'no' }),
      spouse({ married: 'yes', spouseTax: 'untaxed' }),
      spouse({ married: 'yes', spouseTax: 'kintowari' }),
      spouse({ married: 'yes', spouseTax: 'taxed' }),
      spouse({ married: 'yes' }),
      spouse({}),
    ],
    ['no', 'no', 'yes', 'yes', 'unknown', 'unknown'],
  );
});

test('生活保護とグループホームは「はい」と「いいえ」だけを読み、ほかは「わからない」', () => {
  for (const question of ['publicAssistance', 'groupHome'] as const) {
    assert.equal(household({ [question]: 'yes' })[question], 'yes');
    assert.equal(household({ [question]: 'no' })[question], 'no');
    assert.equal(household({ [question]: 'nonsense' })[question], 'unknown');
    assert.equal(household({})[question], 'unknown');
  }
});

test('課税で額がわからなければ「課税」のまま。18歳未満は、夫や妻の税も見ない', () => {
  assert.equal(household({ ownTax: 'taxed' }).ownTax, 'taxed');
  const { ownTax, spouseTax } = household({
    age: 'minor',
    ownTax: 'untaxed',
    married: 'yes',
    spouseTax: 'taxed',
  });
  assert.deepEqual([ownTax, spouseTax], ['unknown', 'unknown']);
});

const income = (fields: Given, answers: Given = {}) =>
  incomeFrom(fields, answersFrom({ ...settled, ...answers }));

test('これからの料金の見こみは、答えた額をそのまま使い、答えていない額はわからない', () => {
  const pay = {
    yearlyPay: '2000000',
    monthlySalary: '160000',
    yearlyBonus: '80000',
    payInYearBefore: '500000',
    payEarlierInYear: '30000',
    married: 'no',
  };
  assert.deepEqual(income(pay), {
    hiredOn: '2024-04-01',
    yearlyPay: 2_000_000,
    monthlySalary: 160_000,
    yearlyBonus: 80_000,
    payInYearBefore: 500_000,
    payEarlierInYear: 30_000,
    techo: 'yes',
    spouseTaxed: 'no',
  });
  const unsaid = {
    yearlyBonus: 'unknown',
    payInYearBefore: 'unknown',
    payEarlierInYear: 'unknown',
    techo: 'yes',
    spouseTaxed: 'unknown',
  };
  assert.deepEqual(income({ yearlyPay: '2000000' }), {
    ...unsaid,
    hiredOn: '2024-04-01',
    yearlyPay: 2_000_000,
    monthlySalary: 'unknown',
  });
  assert.deepEqual(income({ monthlySalary: '160000' }), {
    ...unsaid,
    hiredOn: '2024-04-01',
    yearlyPay: 'unknown',
    monthlySalary: 160_000,
  });
});

test('見こみを出さないのは、給料か就職の日がわからない人、18歳未満の人、生活保護の人', () => {
  const pay = { yearlyPay: '2000000', monthlySalary: '160000' };
  assert.equal(income({}), undefined);
  assert.equal(income({ yearlyBonus: '80000' }), undefined);
  assert.equal(income(pay, { hiredOn: '' }), undefined);
  assert.equal(income({ ...pay, age: 'minor' }), undefined);
  assert.equal(income({ ...pay, publicAssistance: 'yes' }), undefined);
  assert.ok(income({ ...pay, age: 'adult', publicAssistance: 'no' }));
});

test('手帳は、条件の質問で聞いていればその答え、聞いていなければお金の質問の答えで見る', () => {
  const techo = (proof: string, fields: Given) =>
    income({ monthlySalary: '160000', ...fields }, { proof })?.techo;
  assert.equal(techo('techo', { techo: 'no' }), 'yes');
  for (const proof of ['documents', 'physical-without-techo', 'none'])
    assert.equal(techo(proof, { techo: 'yes' }), 'no', proof);
  assert.deepEqual(
    ['yes', 'no', 'unknown'].map((answer) => techo('unknown', { techo: answer })),
    ['yes', 'no', 'unknown'],
  );
  assert.equal(techo('unknown', {}), 'unknown');
});

test('源泉徴収票は、去年まる1年働いた人に聞き、あればひと月の給料を聞かない', () => {
  for (const [hiredOn, isAsked] of [
    ['2025-01-01', true],
    ['2025-01-02', false],
    ['2026-04-01', false],
  ] as const)
    assert.equal(money({ hiredOn }).includes('yearlyPay'), isAsked, hiredOn);
  const given = { yearlyPay: '2000000', monthlySalary: '1' };
  assert.ok(!money(given).includes('monthlySalary'));
  // Of who was hired later, a year's pay left over in a link counts for nothing.
  assert.ok(money({ ...given, hiredOn: '2026-04-01' }).includes('monthlySalary'));
  const guesses = (fields: Given) =>
    outcomeOf({ ...settled, married: 'no', ...fields }, facts, today).forecast.map(
      ({ guess }) => guess,
    );
  assert.deepEqual(guesses({}), []);
  assert.ok(guesses({ yearlyPay: '1000000' }).every((guess) => guess === 'zero'));
  assert.ok(guesses({ yearlyPay: '3000000' }).every((guess) => guess === 'taxed'));
});

test('月の額を年の額として入れたような額は、聞き返す', () => {
  assert.deepEqual(
    [399_999, 400_000, 17_000_000, 17_000_001].map((yen) => isRare('yearlyPay', yen)),
    [true, false, false, true],
  );
  assert.deepEqual(
    [0, 999_999, 1_000_000].map((yen) => isRare('monthlySalary', yen)),
    [false, false, true],
  );
  assert.deepEqual(
    [5_000_000, 5_000_001].map((yen) => isRare('yearlyBonus', yen)),
    [false, true],
  );
  assert.equal(isRare('ownTaxAmount', 90_000_000), false);
});

test('通知の答えがあれば給料の明細を、月の給料があれば源泉徴収票を、調べることに挙げない', () => {
  const open = (fields: Given) => outcomeOf({ ...settled, ...fields }, facts, today).unknown;
  assert.ok(open({}).includes('taxOnPaySlip'));
  assert.ok(open({}).includes('yearlyPay'));
  assert.ok(!open({ ownTax: 'untaxed' }).includes('taxOnPaySlip'));
  assert.ok(!open({ monthlySalary: '180000' }).includes('yearlyPay'));
});
