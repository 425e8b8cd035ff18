import type { FeeAnswers } from '../fee.ts';
import type { FeeClass, Yen } from '../fee-class.ts';
import type { Guess, Income } from '../tax-forecast.ts';

type Id = `F${number}`;

interface FeeCase {
  /** As in §16 of the dossier. */
  readonly id: Id;
  readonly title: string;
  /** What differs from the typical case. */
  readonly answers: Partial<FeeAnswers>;
  readonly expect: {
    readonly class: FeeClass;
    readonly monthly: Yen;
    readonly cap?: Yen;
    /** What a guide has to tell of it beside the amount. */
    readonly fact?: string;
  };
}

/** Single, taxed, in the office band with the highest fee, at the basic price. */
export const typicalFee: FeeAnswers = {
  publicAssistance: 'no',
  ownTax: 50_000,
  spouseTax: 'no-spouse',
  addback: 0,
  groupHome: 'no',
  band: '95',
  unitPrice: 10,
  kasan: [],
  percentAddition: 0,
  earlierCharges: 0,
};

/** Every case of §16 on the class and the month. */
// One case, one line.
// prettier-ignore
export const feeCases: readonly FeeCase[] = [
  { id: 'F01', title: '生活保護', answers: { publicAssistance: 'yes' }, expect: { class: 'seikatsuhogo', monthly: 0 } },
  { id: 'F02', title: '独身、住民税が非課税', answers: { ownTax: 'untaxed' }, expect: { class: 'teishotoku', monthly: 0 } },
  { id: 'F03', title: '独身、所得割5万円', answers: { ownTax: 50_000 }, expect: { class: 'ippan1', monthly: 3512, cap: 9300 } },
  { id: 'F05', title: '独身、所得割ちょうど16万円', answers: { ownTax: 160_000 }, expect: { class: 'ippan2', monthly: 3512, cap: 37_200 } },
  { id: 'F06', title: '本人は非課税、配偶者の所得割12万円', answers: { ownTax: 'untaxed', spouseTax: 120_000 }, expect: { class: 'ippan1', monthly: 3512 } },
  { id: 'F08', title: '親と同居、本人は非課税', answers: { ownTax: 'untaxed' }, expect: { class: 'teishotoku', monthly: 0 } },
  { id: 'F10', title: '均等割だけ課税', answers: { ownTax: 0 }, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/kintowari-only' } },
  { id: 'F11', title: '住宅ローン控除を足し戻すと17万円', answers: { ownTax: 150_000, addback: 20_000 }, expect: { class: 'ippan2', monthly: 3512 } },
  { id: 'F18', title: '定着率3割未満の事業所', answers: { band: '0' }, expect: { class: 'ippan1', monthly: 1074 } },
  { id: 'F20', title: '処遇改善10.3%を含む', answers: { percentAddition: 10.3 }, expect: { class: 'ippan1', monthly: 3874 } },
  { id: 'F21', title: '初月の初期加算を含む', answers: { kasan: ['shoki'] }, expect: { class: 'ippan1', monthly: 4412 } },
  { id: 'F24', title: '居宅介護で8,000円を先に払う月', answers: { earlierCharges: 8000 }, expect: { class: 'ippan1', monthly: 1300, cap: 9300, fact: 'fee/order' } },
  { id: 'F25', title: '夫婦とも障害福祉サービスを使う', answers: { spouseTax: 0 }, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/kogaku' } },
  { id: 'F27', title: '災害などで収入が急に減った', answers: {}, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/disaster' } },
  { id: 'F28', title: '負担すると生活保護になる', answers: {}, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/border' } },
  { id: 'F31', title: '会社は費用を出さない', answers: {}, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/company-none' } },
  { id: 'F32', title: '交通費は事業所の実費', answers: {}, expect: { class: 'ippan1', monthly: 3512, fact: 'fee/actual-expense' } },
];

interface TaxCase {
  readonly id: Id;
  readonly title: string;
  readonly pay: Yen;
  readonly techo: Income['techo'];
  readonly taxYear: number;
  readonly expect: Guess;
}

/** The cases of §16 on one year's tax. */
export const taxCases: readonly TaxCase[] = [
  {
    id: 'F14',
    title: '手帳あり、前年の給与2,043,999円',
    pay: 2_043_999,
    techo: 'yes',
    taxYear: 2026,
    expect: 'zero',
  },
  {
    id: 'F16',
    title: '手帳なし独身、前年の給与110万円(1級地だけ0円)',
    pay: 1_100_000,
    techo: 'no',
    taxYear: 2026,
    expect: 'region',
  },
];

interface ForecastCase {
  readonly id: Id;
  readonly title: string;
  readonly income: Income;
  /** The period of use that a hiring on that day gives. */
  readonly use: { readonly from: string; readonly to: string };
  readonly expect: readonly {
    readonly from: string;
    readonly guess: Guess;
    readonly settled: boolean;
  }[];
}

const firstJob: Income = {
  hiredOn: '2026-04-01',
  monthlySalary: 180_000,
  yearlyBonus: 0,
  payInYearBefore: 0,
  payEarlierInYear: 0,
  techo: 'yes',
  spouseTaxed: 'no',
};

/** The cases of §16 on the years ahead. */
export const forecastCases: readonly ForecastCase[] = [
  {
    id: 'F13',
    title: '7月に非課税から課税へ変わる',
    income: { ...firstJob, hiredOn: '2025-10-01', techo: 'no' },
    use: { from: '2026-10-01', to: '2027-12-31' },
    expect: [
      { from: '2026-10-01', guess: 'zero', settled: true },
      { from: '2027-07-01', guess: 'taxed', settled: true },
    ],
  },
  {
    id: 'F29',
    title: '就職1年目、月18万円、手帳あり',
    income: firstJob,
    use: { from: '2026-10-01', to: '2029-06-30' },
    expect: [
      { from: '2026-10-01', guess: 'zero', settled: true },
      { from: '2027-07-01', guess: 'zero', settled: true },
      { from: '2028-07-01', guess: 'taxed', settled: true },
    ],
  },
  {
    id: 'F30',
    title: '就職1年目、月18万円、手帳なし',
    income: { ...firstJob, techo: 'no' },
    use: { from: '2026-10-01', to: '2028-06-30' },
    expect: [
      { from: '2026-10-01', guess: 'zero', settled: true },
      { from: '2027-07-01', guess: 'taxed', settled: true },
    ],
  },
];
