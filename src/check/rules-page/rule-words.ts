import type { reasonWords } from '../../collections/entries/check-words.ts';
import { findFact } from '../../collections/entries/facts.ts';
import type { ConditionName, Guess, Status, WhomToAsk } from '../../rules/index.ts';

/** What each condition is about. */
export const conditionNames: Record<ConditionName, string> = {
  'prior-service': '就職の前に使ったサービス',
  'no-gap': 'サービスと就職の間',
  employment: '働き方',
  'six-months': '数え始めてからの月数',
  'within-period': '使える期間',
  'keeps-working': '働き続けていること',
  'change-while-using': '転職したときに使っていたか',
  'change-in-time': '転職までの日数',
  'first-change': '転職の回数',
  'change-for-better': '転職の理由',
  proof: '障害や病気を示すもの',
  age: '年齢',
  resume: 'やめたあとの再開',
  remark: 'そのほか',
};
/** The page that goes on. */
export const conditionGuides: Record<ConditionName, `/${string}`> = {
  'prior-service': '/guides/eligibility/',
  'no-gap': '/guides/eligibility/',
  employment: '/guides/eligibility/',
  'six-months': '/guides/eligibility/',
  'within-period': '/guides/period/',
  'keeps-working': '/guides/leave/',
  'change-while-using': '/guides/job-change/',
  'change-in-time': '/guides/job-change/',
  'first-change': '/guides/job-change/',
  'change-for-better': '/guides/job-change/',
  proof: '/guides/eligibility/',
  age: '/guides/eligibility/',
  resume: '/guides/rights/',
  remark: '/guides/consult/',
};
export const statusNames: Record<Status, string> = {
  met: 'あてはまる',
  'not-yet': 'これから',
  'not-met': 'ちがう点',
  unknown: '確認する',
};
const askedOf: Record<WhomToAsk, string> = {
  municipality: '市区町村の障害福祉の窓口',
  'prior-office': '前の事業所',
  office: '使っている事業所',
  'own-papers': '手もとの書類',
};

/** Whom to ask and what to say: the sentence's own words, else the question of a fact that is put to the municipality. */
export function asking({ ask, say, facts }: (typeof reasonWords)[number]): string | undefined {
  if (!ask) return undefined;
  if (say) return `${askedOf[ask]}に「${say}」と聞きます。`;
  const question =
    ask === 'municipality' &&
    facts.map((id) => findFact(id).data.ask).find((found) => found?.whom.includes('市区町村'));
  if (question) return `${question.whom}に「${question.say.replace(/。$/, '')}」と聞きます。`;
  return ask === 'own-papers' ? undefined : `${askedOf[ask]}に確認します。`;
}

/** Whether a stretch of months costs something. */
export const guessNames: Record<Guess, string> = {
  zero: '0円のめやすです',
  region:
    '住む地域で変わります。市区町村の住民税(税務)の窓口に「ここは何級地ですか。わたしの給与だと、住民税がかかりますか」と聞きます',
  taxed: '有料になりそうです',
  unknown: 'まだ決められません。前の年の収入で決まります',
};
export const unsettledNote =
  '(この年の住民税の計算は、まだ公表されていません。いまの決まりが続いたときのめやすです)';

/** What stands in a list of rules for a figure that only the answers decide. */
export const figureNames: Readonly<Record<string, string>> = { until: 'めやすの日' };

/** The same in a plain string. */
export const withFigureNames = (text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => figureNames[name] ?? '');
