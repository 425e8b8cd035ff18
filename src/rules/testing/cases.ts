import { type Answers, unanswered } from '../answers.ts';
import type { VerdictName } from '../eligibility.ts';
import type { Day } from '../fact-sheet.ts';
import type { Action, Door } from '../reason.ts';
import type { ReasonId } from '../reasons.ts';
import type { Doubt, Phase } from '../timeline.ts';

/** What a case must come to. Only what the dossier states is checked. */
interface Expected {
  readonly outcome: VerdictName;
  readonly reason?: ReasonId;
  readonly action?: Action;
  readonly doors?: readonly Door[];
  readonly phase?: Phase;
  readonly reachedOn?: Day;
  readonly firstUsableDay?: Day;
  /** Two days where the rules leave two. */
  readonly lastDay?: Day | readonly [Day, Day];
  readonly doubt?: Doubt;
}

interface Case {
  /** As in §16 of the dossier; from T101 on, added since. All are listed in cases.test.ts. */
  readonly id: `T${number}`;
  readonly title: string;
  /** The day of the dossier, unless the case needs another. */
  readonly today?: Day;
  /** What differs from the typical case. */
  readonly answers: Partial<Answers>;
  readonly expect: Expected;
}

/** 就労移行支援 to a company without a break, at work since, with 手帳, not using the service yet. */
export const typical: Answers = {
  ...unanswered,
  priorService: 'transition',
  gap: 'continuous',
  employment: 'company',
  hiredOn: '2026-04-01',
  course: 'steady',
  usage: 'not-started',
  proof: 'techo',
  age: 'adult',
};

const temporaryUse = {
  hiredOn: '2024-04-01',
  course: 'temporary-use',
  temporaryUseEndedOn: '2024-06-30',
} as const;

/** Has changed, or will change, to a better job for the first time while using the service. */
export const changingJob = {
  course: 'changed-job',
  usage: 'using',
  leavingReason: 'better-conditions',
  earlierChange: 'none',
} as const;

const changed = {
  ...changingJob,
  hiredOn: '2025-06-01',
  leftOn: '2026-11-30',
  rejoinedOn: '2026-12-20',
} as const;

const usable = { outcome: 'likely' } as const;
const elsewhere = {
  outcome: 'other-way',
  action: 'try-another-door',
  doors: ['nakapotsu', 'jobcoach'],
} as const;
const undecided = { outcome: 'ask' } as const;

/** Every decision case of §16 on eligibility and dates, and those added since. */
// One case, one line.
// prettier-ignore
export const cases: readonly Case[] = [
  { id: 'T01', title: '就労移行支援から4月1日に就職(通知の例)', answers: { hiredOn: '2024-04-01' }, expect: { ...usable, reachedOn: '2024-09-30', firstUsableDay: '2024-10-01', lastDay: '2027-09-30' } },
  { id: 'T02', title: '就労移行支援から就職', answers: { hiredOn: '2026-04-01' }, expect: { ...usable, action: 'apply', reachedOn: '2026-09-30', firstUsableDay: '2026-10-01', lastDay: '2029-09-30' } },
  { id: 'T03', title: 'B型から月の途中に就職', answers: { priorService: 'b-type', hiredOn: '2025-05-15' }, expect: { ...usable, reachedOn: '2025-11-14', firstUsableDay: '2025-11-15', lastDay: '2028-11-14' } },
  { id: 'T04', title: '8月28日に就職(平年の2月に達する)', answers: { hiredOn: '2025-08-28' }, expect: { ...usable, reachedOn: '2026-02-27', firstUsableDay: '2026-02-28', lastDay: '2029-02-27' } },
  { id: 'T06', title: '8月30日に就職(応当日がない)', answers: { hiredOn: '2025-08-30' }, expect: { ...usable, reachedOn: '2026-02-28', firstUsableDay: '2026-03-01', lastDay: '2029-02-28' } },
  { id: 'T07', title: '8月31日に就職(月末)', answers: { hiredOn: '2025-08-31' }, expect: { ...usable, reachedOn: '2026-02-28', firstUsableDay: '2026-03-01', lastDay: '2029-02-28' } },
  { id: 'T09', title: '8月31日に就職予定(うるう年の2月に達する)', answers: { hiredOn: '2027-08-31' }, expect: { outcome: 'not-yet', reason: 'hiring-ahead', phase: 'before-hire', reachedOn: '2028-02-29', firstUsableDay: '2028-03-01', lastDay: '2031-02-28' } },
  { id: 'T11', title: 'A型から2月の月末に就職', answers: { priorService: 'a-type', hiredOn: '2026-02-28' }, expect: { ...usable, reachedOn: '2026-08-27', firstUsableDay: '2026-08-28', lastDay: '2029-08-27', doubt: 'month-end' } },
  { id: 'T14', title: '5月31日に就職(11月に31日がない)', answers: { hiredOn: '2026-05-31' }, expect: { outcome: 'not-yet', reachedOn: '2026-11-30', firstUsableDay: '2026-12-01', lastDay: '2029-11-30' } },
  { id: 'T15', title: '8月29日に就職(終わりが2通りになる)', answers: { hiredOn: '2024-08-29' }, expect: { ...usable, firstUsableDay: '2025-03-01', lastDay: ['2028-02-28', '2028-02-29'], doubt: 'two-ends' } },
  { id: 'T16', title: '今日から使える', answers: { hiredOn: '2026-05-22' }, expect: { ...usable, phase: 'usable', reachedOn: '2026-11-21', firstUsableDay: '2026-11-22' } },
  { id: 'T18', title: '今日が最後の日', answers: { hiredOn: '2023-05-23' }, expect: { ...usable, reason: 'period-closing', doors: ['nakapotsu', 'jobcoach', 'municipality'], phase: 'usable', lastDay: '2026-11-22' } },
  { id: 'T21', title: '就労移行支援から就職して2か月目', answers: { hiredOn: '2026-09-15' }, expect: { outcome: 'not-yet', action: 'apply-now', reason: 'months-ahead-duty', doors: ['prior-office'], phase: 'settling', firstUsableDay: '2027-03-15' } },
  { id: 'T22', title: 'B型から就職して4か月目', answers: { priorService: 'b-type', hiredOn: '2026-08-01' }, expect: { outcome: 'not-yet', reason: 'months-ahead-effort', phase: 'settling', firstUsableDay: '2027-02-01' } },
  { id: 'T23', title: '途中でやめて、また使いたい', answers: { hiredOn: '2024-10-01', usage: 'stopped' }, expect: { ...usable, reason: 'resume-possible', action: 'apply-again', lastDay: '2028-03-31' } },
  { id: 'T25', title: '働く時間をのばすための一時利用(通知の例)', answers: temporaryUse, expect: { ...usable, reason: 'work-anew', reachedOn: '2024-12-31', firstUsableDay: '2025-01-01' } },
  { id: 'T26', title: '一時利用のあとの終わりの日', today: '2027-10-01', answers: temporaryUse, expect: { ...undecided, reason: 'period-end-unsettled', phase: 'end-unsettled', lastDay: ['2027-09-30', '2027-12-31'], doubt: 'counted-anew' } },
  { id: 'T27', title: '就労移行支援を使って復職', today: '2024-10-01', answers: { hiredOn: '2023-04-01', course: 'returned', returnHelp: 'service', returnedOn: '2024-04-01' }, expect: { ...usable, reachedOn: '2024-09-30', firstUsableDay: '2024-10-01' } },
  { id: 'T29', title: '使っている間に休職', answers: { hiredOn: '2025-06-01', usage: 'using', startedOn: '2025-12-01', course: 'on-leave' }, expect: { ...undecided, reason: 'work-on-leave' } },
  { id: 'T30', title: 'B型からA型へ', answers: { priorService: 'b-type', employment: 'a-type' }, expect: { outcome: 'other-way', reason: 'job-a-type', doors: ['transition'] } },
  { id: 'T32', title: 'ハローワークから直接就職', answers: { priorService: 'none' }, expect: { ...elsewhere, reason: 'service-none' } },
  { id: 'T33', title: '特別支援学校から就職', answers: { priorService: 'school' }, expect: { ...elsewhere, reason: 'service-school' } },
  { id: 'T34', title: '就労選択支援だけを使って就職', answers: { priorService: 'selection' }, expect: { ...elsewhere, reason: 'service-selection' } },
  { id: 'T35', title: '宿泊型自立訓練から就職', answers: { priorService: 'residential-training' }, expect: { ...undecided, reason: 'service-residential' } },
  { id: 'T37', title: '職業訓練から就職', answers: { priorService: 'vocational' }, expect: { ...elsewhere, reason: 'service-vocational' } },
  { id: 'T38', title: 'グループホームに住み、対象のサービスなしで就職', answers: { priorService: 'other' }, expect: { ...elsewhere, reason: 'service-other' } },
  { id: 'T39', title: '就労移行支援をやめて1年後に自分で就職', answers: { gap: 'gap' }, expect: { ...undecided, reason: 'gap-open' } },
  { id: 'T40', title: 'フリーランス・業務委託', answers: { employment: 'self-employed' }, expect: { outcome: 'other-way', reason: 'job-self-employed', doors: ['municipality'] } },
  { id: 'T41', title: '雇用契約のある在宅勤務', answers: { employment: 'company' }, expect: usable },
  { id: 'T42', title: '週8時間のパート', answers: { circumstances: ['short-hours'] }, expect: { ...usable, reason: 'short-hours' } },
  { id: 'T44', title: '会計年度任用職員', answers: { employment: 'public' }, expect: { ...undecided, reason: 'job-public' } },
  { id: 'T45', title: '特例子会社に就職', answers: { employment: 'company' }, expect: { ...usable, reason: 'job-general' } },
  { id: 'T46', title: 'トライアル雇用から本採用', answers: { employment: 'trial', hiredOn: '2026-04-01' }, expect: { ...undecided, reason: 'job-trial', firstUsableDay: '2026-10-01', doubt: 'trial' } },
  { id: 'T48', title: '条件を良くするための1回目の転職(20日後に再就職)', today: '2026-12-20', answers: changed, expect: { ...usable, action: 'keep-renewing', reason: 'change-in-time' } },
  { id: 'T50', title: '11月30日に離職、12月31日に再就職', today: '2026-12-31', answers: { ...changed, rejoinedOn: '2026-12-31' }, expect: { ...undecided, reason: 'change-on-the-edge' } },
  { id: 'T52', title: '2回目の転職', today: '2026-12-20', answers: { ...changed, earlierChange: 'used' }, expect: { outcome: 'ended', reason: 'change-second', doors: ['nakapotsu'] } },
  { id: 'T53', title: '会社都合の解雇、20日後に再就職', today: '2026-12-20', answers: { ...changed, leavingReason: 'employer' }, expect: { ...undecided, reason: 'change-involuntary' } },
  { id: 'T54', title: '最初の6か月の間に転職', today: '2026-12-20', answers: { ...changed, hiredOn: '2026-08-01', usage: 'not-started' }, expect: { ...undecided, reason: 'change-before-use' } },
  { id: 'T56', title: '転職しても終わりの日は最初の就職から', today: '2026-12-20', answers: changed, expect: { ...usable, lastDay: '2028-11-30', doubt: 'changed-job' } },
  { id: 'T57', title: '手帳なし、自立支援医療で通院中', answers: { proof: 'documents' }, expect: { ...usable, reason: 'proof-documents' } },
  { id: 'T58', title: '身体障害で手帳なし', answers: { proof: 'physical-without-techo' }, expect: { ...undecided, reason: 'proof-physical', action: 'get-techo', doors: ['techo'] } },
  { id: 'T60', title: '66歳で在職中', answers: { age: 'senior' }, expect: { ...undecided, reason: 'age-senior' } },
  { id: 'T61', title: '17歳', answers: { age: 'minor' }, expect: { ...undecided, reason: 'age-minor' } },
  { id: 'T62', title: '障害を会社に伝えていない', answers: { circumstances: ['undisclosed'] }, expect: { ...usable, reason: 'undisclosed' } },
  { id: 'T64', title: 'ジョブコーチと同時に使う', answers: { circumstances: ['jobcoach'] }, expect: { ...usable, reason: 'jobcoach' } },
  { id: 'T65', title: '自立生活援助と同時に使う', answers: { circumstances: ['self-reliance-aid'] }, expect: { ...undecided, reason: 'self-reliance-aid', action: 'choose-one-service' } },
  { id: 'T67', title: '使っている間に引っ越し', answers: { usage: 'using', circumstances: ['moving'] }, expect: { ...undecided, reason: 'moving', action: 'apply-at-new-municipality' } },
  { id: 'T68', title: '3年が終わった', answers: { hiredOn: '2023-05-22', usage: 'using' }, expect: { outcome: 'ended', reason: 'period-over', doors: ['nakapotsu'], phase: 'over', lastDay: '2026-11-21' } },
];
