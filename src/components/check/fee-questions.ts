import type { When } from './questions.ts';

interface FeeChoice {
  readonly question: string;
  readonly legend: string;
  readonly help?: string;
  readonly labels: readonly (readonly [string, string])[];
}

/** The questions about money, by the names their fields have in the form and in links. */
export const feeChoices: readonly FeeChoice[] = [
  {
    question: 'publicAssistance',
    legend: '生活保護を受けていますか',
    labels: [
      ['yes', '受けている'],
      ['no', '受けていない'],
      ['unknown', 'わからない'],
    ],
  },
  {
    question: 'ownTax',
    legend: '本人の住民税は',
    help: '6月ごろに届く住民税の通知か、課税証明書を見ます。',
    labels: [
      ['untaxed', 'かからない(非課税)'],
      ['kintowari', '均等割だけかかる'],
      ['taxed', '所得割もかかる'],
      ['unknown', 'わからない'],
    ],
  },
  {
    question: 'spouseTax',
    legend: '配偶者(夫・妻)の住民税は',
    help: '<Fact id="fee/adult-age" unit="歳" />以上の人は、親やきょうだいの収入は関係ありません。',
    labels: [
      ['no-spouse', '配偶者はいない'],
      ['untaxed', 'かからない(非課税)'],
      ['kintowari', '均等割だけかかる'],
      ['taxed', '所得割もかかる'],
      ['unknown', 'わからない'],
    ],
  },
  {
    question: 'groupHome',
    legend: 'グループホームに住んでいますか',
    help: '<Fact id="fee/facility-age" unit="歳" />以上で入所施設を使う人も「住んでいる」を選びます。',
    labels: [
      ['yes', '住んでいる'],
      ['no', '住んでいない'],
      ['unknown', 'わからない'],
    ],
  },
];

interface Amount {
  readonly question: string;
  readonly label: string;
  readonly help?: string;
  readonly when?: When;
}

const taxHelp = '課税証明書の「所得割額」です。住宅ローン控除とふるさと納税を引く前の額を入れます。わからないときは空のままにします。';

/** Amounts that refine an answer or look ahead; each may stay empty. */
export const amounts: readonly Amount[] = [
  { question: 'ownTaxAmount', label: '本人の所得割の額(年)', help: taxHelp, when: ['ownTax', ['taxed']] },
  { question: 'spouseTaxAmount', label: '配偶者の所得割の額(年)', help: taxHelp, when: ['spouseTax', ['taxed']] },
  { question: 'monthlySalary', label: '給料の額(ひと月、引かれる前)' },
  { question: 'yearlyBonus', label: 'ボーナスの額(1年分)' },
  { question: 'payEarlierInYear', label: '就職した年の、就職する前の給料の合計(1月から)', help: 'なければ 0 を入れます。' },
  { question: 'payInYearBefore', label: '就職した年の、前の年の給料の合計', help: 'なければ 0 を入れます。' },
];
