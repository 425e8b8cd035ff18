import {
  type Answers,
  courseSoFar,
  type DayQuestion,
  isCountedAnew,
  plannedDays,
} from './answers.ts';
import { dayAfter, dayReached, later } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import type { Period } from './period.ts';
import { type ReasonId, reasons } from './reasons.ts';

/** What a condition looks at. */
interface Situation {
  readonly answers: Answers;
  readonly facts: FactSheet;
  readonly today: Day;
  readonly period: Period | undefined;
}

/** A named condition of the circular: it answers with its reasons, or with nothing where it does not arise. */
export type Condition = (situation: Situation) => ReasonId | readonly ReasonId[] | undefined;

/** Returns the reason that says whether the job came after one of the services that count (fact eligibility/prior-services). */
export const cameFromListedService = ({ answers }: Situation): ReasonId => {
  switch (answers.priorService) {
    case 'residential-training':
      return 'service-residential';
    case 'selection':
    case 'vocational':
    case 'other':
    case 'none':
    case 'school':
    case 'unknown':
      return `service-${answers.priorService}`;
    default:
      return 'service-listed';
  }
};

/** Returns the reason that says whether the hiring followed that service at once (fact eligibility/gap). */
export const wasHiredWithoutGap = ({ answers: { gap } }: Situation): ReasonId =>
  (({ continuous: 'gap-none', gap: 'gap-open', unknown: 'gap-unknown' }) as const)[gap];

/** Returns the reason that says whether the work is one that counts: an employment outside welfare (fact eligibility/general-employment). */
export const isGenerallyEmployed = ({ answers: { employment } }: Situation): ReasonId =>
  employment === 'company' ? 'job-general' : `job-${employment}`;

const isPlanned = (questions: readonly DayQuestion[], answers: Answers, today: Day): boolean =>
  plannedDays(answers, today).some((question) => questions.includes(question));

// Fact leave/during: whether a service in use goes on while the months count anew is not settled.
const monthsAheadAnew = ({ usage }: Answers): ReasonId =>
  usage === 'not-started' ? 'months-ahead-anew' : 'anew-while-using';

// Fact period/first6-who: the office used before must help (transition) or should help (the others), in a job that counts.
const monthsAhead = (situation: Situation): ReasonId => {
  const { answers, today } = situation;
  const { priorService, course } = answers;
  const hasLeft = course === 'left' && !isPlanned(['leftOn'], answers, today);
  if (hasLeft || reasons[isGenerallyEmployed(situation)].status !== 'met') return 'months-ahead';
  if (priorService === 'transition') return 'months-ahead-duty';
  const shouldHelp = [
    'a-type',
    'b-type',
    'training',
    'residential-training',
    'daily-care',
  ].includes(priorService);
  return shouldHelp ? 'months-ahead-effort' : 'months-ahead';
};

/** Returns the reason that says whether the months of work before the first usable day are complete (facts eligibility/months-to-reach, count-from-first-day). */
export const hasReachedMonths: Condition = (situation) => {
  const { answers, today, period } = situation;
  const course = courseSoFar(answers, today);
  if (answers.hiredOn === 'unknown') return 'hiring-day-unknown';
  if (answers.hiredOn > today) return 'hiring-ahead';
  if (course === 'returned' && answers.returnHelp === 'unknown') return 'return-help-unknown';
  if (course === 'unknown') return undefined;
  if (!period) return 'anew-day-unknown';
  if (today >= period.firstUsableDay) return 'months-reached';
  return isCountedAnew(answers, today) ? monthsAheadAnew(answers) : monthsAhead(situation);
};

/** Returns a reason where the service is said to be in use before the first usable day: 職場定着支援 is easily taken for it (fact period/first6-who). */
export const wasUsedTooEarly: Condition = ({ answers, today, period }) => {
  const { usage, startedOn, hiredOn } = answers;
  if (usage !== 'using' && usage !== 'stopped') return undefined;
  if (!period || hiredOn > today || isCountedAnew(answers, today)) return undefined;
  const usedOn = startedOn === 'unknown' ? today : startedOn;
  return usedOn < period.firstUsableDay ? 'using-too-early' : undefined;
};

/** Returns the reason that says whether today lies before the last day, how sure that day is, and whether the certificate may still come in time (facts period/limit-from-hire, flow/lead-max). */
export const isWithinPeriod: Condition = ({ answers, facts, today, period }) => {
  if (!period) return undefined;
  const { earliest, latest } = period.lastDay;
  const start = later(today, period.firstUsableDay);
  // Who comes back from leave by way of a service is counted anew: fact eligibility/restoration.
  if (start > latest) return answers.course === 'on-leave' ? 'period-end-unsettled' : 'period-over';
  if (start > earliest) return 'period-end-unsettled';
  // An end by the hiring that lies before the first usable day would take away what fact eligibility/restoration gives.
  if (period.sureUntil < earliest) return 'period-end-from-return';
  if (earliest !== latest && isCountedAnew(answers, today)) return 'period-end-open';
  const isClosing = earliest <= dayReached(today, valueOn(facts, 'flow/lead-max', today));
  if (isClosing && answers.usage !== 'using') return 'period-closing';
  return earliest === latest ? 'period-open' : 'period-end-by-a-day';
};

/** Returns the reason that says where the work stands: going on, at a stop, begun anew, or ended (facts eligibility/restoration, jobchange/within); nothing before the hiring and after a change of job. */
export const keepsWorking: Condition = ({ answers, facts, today }) => {
  if (answers.hiredOn !== 'unknown' && answers.hiredOn > today) return undefined;
  switch (answers.course) {
    case 'steady':
      return 'work-steady';
    case 'returned':
    case 'temporary-use':
      if (answers.returnHelp === 'none') return 'return-without-service';
      return isPlanned(['returnedOn', 'temporaryUseEndedOn'], answers, today)
        ? 'work-anew-planned'
        : 'work-anew';
    case 'on-leave':
      return 'work-on-leave';
    case 'unknown':
      return 'work-unknown';
    case 'changed-job':
      return isPlanned(['leftOn'], answers, today) ? 'change-planned' : undefined;
    case 'left':
      if (answers.leftOn === 'unknown') return 'left-day-unknown';
      if (isPlanned(['leftOn'], answers, today)) return 'leaving-planned';
      return today <= daysToBeBack(answers.leftOn, facts, today).latest ? 'left-recently' : 'left';
  }
};

// Fact jobchange/edges: whether the day of leaving is day 1 is not settled, so there are two last days.
const daysToBeBack = (leftOn: Day, facts: FactSheet, today: Day) => {
  const months = valueOn(facts, 'jobchange/within', today);
  return { certain: dayReached(leftOn, months), latest: dayReached(dayAfter(leftOn), months) };
};

const changedJob = ({ answers, today }: Situation) => courseSoFar(answers, today) === 'changed-job';

/** Returns the reason that says whether the service was in use at a change of job: only then may it go on (facts jobchange/edges, not-reset). */
export const wasUsingAtChange: Condition = (situation) => {
  if (!changedJob(situation)) return undefined;
  const usages = {
    'not-started': 'change-before-use',
    stopped: 'change-after-stop',
    unknown: 'change-usage-unknown',
    using: undefined,
  } as const;
  return usages[situation.answers.usage];
};

/** Returns the reason that says whether the next job began within the time that a change of job may take (fact jobchange/within); the edge of a day is not settled. */
export const isBackInTime: Condition = (situation) => {
  const { leftOn, rejoinedOn } = situation.answers;
  if (leftOn === 'unknown' || rejoinedOn === 'unknown') return 'change-days-unknown';
  const { certain, latest } = daysToBeBack(leftOn, situation.facts, situation.today);
  if (rejoinedOn > latest) return 'change-too-late';
  return rejoinedOn > certain ? 'change-on-the-edge' : 'change-in-time';
};

/** Returns the reason that says whether the rule for a change of job is used for the first time (fact jobchange/times). */
export const isFirstChange: Condition = (situation) => {
  const changes = {
    none: 'change-first',
    used: 'change-second',
    unknown: 'change-count-unknown',
  } as const;
  return changes[situation.answers.earlierChange];
};

/** Returns the reason that says whether the job was left for better conditions, as the rule asks (facts jobchange/within, involuntary). */
export const wasChangeForBetter: Condition = (situation) => {
  const causes = {
    'better-conditions': 'change-for-better',
    employer: 'change-involuntary',
    other: 'change-for-other',
    unknown: 'change-reason-unknown',
  } as const;
  return causes[situation.answers.leavingReason];
};

/** Returns the reason that says what shows the disability or illness: a techo or other documents (facts eligibility/no-techo, physical-techo). */
export const hasProof: Condition = ({ answers: { proof } }) =>
  proof === 'physical-without-techo' ? 'proof-physical' : `proof-${proof}`;

/** Returns the reason that says which side of the lines of age a person is on (facts eligibility/age-lower, age-upper). */
export const isOfAge: Condition = ({ answers: { age } }) => `age-${age}`;

/** Returns a reason where a service that was stopped may go on within its period (fact eligibility/resume); nothing elsewhere. */
export const canResume: Condition = (situation) => {
  const { answers, today, period } = situation;
  const { usage, course } = answers;
  if (usage !== 'stopped' || course === 'changed-job' || course === 'left') return undefined;
  if (!period || today > period.lastDay.latest || wasUsedTooEarly(situation)) return undefined;
  return 'resume-possible';
};
