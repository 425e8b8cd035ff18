import { circumstances, type ChoiceQuestion, type Circumstance, type DayQuestion, options } from '../../rules/answers.ts';

/** A further question is asked only where an earlier one has one of these answers: ['course', ['returned']] */
export type When = readonly [question: string, answers: readonly string[]];

interface Asked {
  readonly legend: string;
  readonly help?: string;
  /** Where the answer is written, for those who do not know it. */
  readonly where?: string;
  readonly when?: When;
  /** For whom, in words: read where the form cannot hide the question. */
  readonly forWhom?: string;
}

export interface ChoiceAsked extends Asked {
  readonly question: ChoiceQuestion;
  /** Answers and their labels, in the order shown. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface DayAsked extends Asked {
  readonly question: DayQuestion;
}

/** A question with one label for each answer the rules know: a missing one is a type error. */
const choice = <Q extends ChoiceQuestion>(
  asked: ChoiceAsked & { question: Q; labels: Record<(typeof options)[Q][number], string> },
): ChoiceAsked => asked;

/** The questions in the order they are asked. Their answers and what follows from them are the rules' business. */
export const questions: readonly (ChoiceAsked | DayAsked)[] = [
  choice({
    question: 'priorService',
    legend: '就職の前に、どのサービスを使いましたか',
    help: 'いくつか使った人は、就職の直前に使ったものを選びます。復職や一時利用のときにサービスを使った人は、そのサービスを選びます。',
    where: '受給者証の「サービス種別」の欄か、前の事業所に聞くとわかります。',
    labels: {
      transition: '就労移行支援',
      'a-type': '就労継続支援A型',
      'b-type': '就労継続支援B型',
      training: '自立訓練(機能訓練・生活訓練)',
      'residential-training': '宿泊型自立訓練',
      'daily-care': '生活介護',
      selection: '就労選択支援だけ',
      vocational: '職業訓練だけ',
      other: 'グループホームなど、ほかのサービスだけ',
      none: '使っていない(自分で就職した)',
      school: '使っていない(学校から就職した)',
      unknown: 'わからない',
    },
  }),
  choice({
    question: 'gap',
    legend: 'そのサービスを終えてから就職まで、間があきましたか',
    when: ['priorService', ['transition', 'a-type', 'b-type', 'training', 'residential-training', 'daily-care', 'selection', 'unknown']],
    forWhom: 'サービスを使った人',
    where: '受給者証の期間と、雇用契約書の日付を見くらべます。',
    labels: { continuous: 'あかずに就職した', gap: '間があいた', unknown: 'わからない' },
  }),
  choice({
    question: 'employment',
    legend: '就職先は、どんな働き方ですか',
    help: '特例子会社や、雇用契約のある在宅勤務は「会社など」です。',
    where: '雇用契約書か労働条件通知書を見ます。',
    labels: {
      company: '会社などに雇われている(パートも)',
      'a-type': '就労継続支援A型で働いている',
      'self-employed': '自営業・フリーランス・業務委託',
      public: '公務員(会計年度任用職員など)',
      trial: 'トライアル雇用から始めた',
      unknown: 'わからない',
    },
  }),
  {
    question: 'hiredOn',
    legend: '就職した日は、いつですか',
    help: '転職した人は、サービスのあと最初に就職した日です。これから就職する人は、予定の日を入れてください。',
    where: '雇用契約書の「雇入れの日」か「契約期間のはじめの日」です。',
  },
  choice({
    question: 'course',
    legend: '就職したあと、いままでの様子は',
    labels: {
      steady: 'ずっと働いている(または、これから就職する)',
      returned: '休職して、復職した',
      'temporary-use': '働きながら、一時的に移行支援などを使った',
      'on-leave': 'いま休職している',
      'changed-job': '転職した',
      left: 'いまは仕事をやめている',
      unknown: 'わからない・答えたくない',
    },
  }),
  choice({
    question: 'returnHelp',
    legend: '復職のときに、移行支援などのサービスを使いましたか',
    when: ['course', ['returned']],
    forWhom: '復職した人',
    labels: { service: '使った', none: '使わなかった', unknown: 'わからない' },
  }),
  { question: 'returnedOn', legend: '復職した日は、いつですか', when: ['course', ['returned']], forWhom: '復職した人' },
  {
    question: 'temporaryUseEndedOn',
    legend: '一時利用が終わった日は、いつですか',
    when: ['course', ['temporary-use']],
    forWhom: '一時利用をした人',
  },
  { question: 'leftOn', legend: '前の会社をやめた日は、いつですか', when: ['course', ['changed-job', 'left']], forWhom: '転職した人、やめた人' },
  { question: 'rejoinedOn', legend: '次の会社に就職した日は、いつですか', when: ['course', ['changed-job']], forWhom: '転職した人' },
  choice({
    question: 'leavingReason',
    legend: 'やめた理由に近いのは',
    when: ['course', ['changed-job']],
    forWhom: '転職した人',
    labels: { 'better-conditions': '働く条件を良くするため', employer: '会社の都合', other: 'そのほか', unknown: 'わからない・答えたくない' },
  }),
  choice({
    question: 'earlierChange',
    legend: '就労定着支援を使っている間に、前にも転職しましたか',
    when: ['course', ['changed-job']],
    forWhom: '転職した人',
    labels: { none: 'はじめての転職', used: '前にも転職した', unknown: 'わからない' },
  }),
  choice({
    question: 'usage',
    legend: '就労定着支援を、いま使っていますか',
    labels: { 'not-started': 'まだ使っていない', using: '使っている', stopped: '前に使って、やめた', unknown: 'わからない' },
  }),
  { question: 'startedOn', legend: '使い始めた日は、いつですか', when: ['usage', ['using']], forWhom: '使っている人', where: '受給者証の支給決定の期間を見ます。' },
  choice({
    question: 'proof',
    legend: '障害や病気を示すものは、どれがありますか',
    help: '精神障害・発達障害・難病などは、手帳がなくても認められることがあります。',
    labels: {
      techo: '障害者手帳がある',
      documents: '手帳はないが、診断書や自立支援医療受給者証などがある',
      'physical-without-techo': '身体障害で、手帳がない(難病ではない)',
      none: 'どれもない',
      unknown: 'わからない',
    },
  }),
  choice({
    question: 'age',
    legend: '年齢は',
    labels: { minor: '<Fact id="eligibility/age-lower" unit="歳" />未満', adult: '<Fact id="eligibility/age-lower" unit="歳" />以上、<Fact id="ikou/age" unit="歳" />未満', senior: '<Fact id="ikou/age" unit="歳" />以上', unknown: '答えたくない' },
  }),
];

/** Remarks a person may tick. */
export const remarks: Readonly<Record<Circumstance, string>> = {
  'short-hours': '働く時間が短い',
  undisclosed: '障害を会社に伝えていない',
  jobcoach: 'ジョブコーチを使っている(使いたい)',
  moving: '引っ越す予定がある',
  'self-reliance-aid': '自立生活援助を使っている',
};
export const remarkNames = circumstances;
