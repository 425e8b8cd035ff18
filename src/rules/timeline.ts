import { type Answers, courseSoFar, isCountedAnew } from './answers.ts';
import { daysReachedEvery, isLastOfMonth, later } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { applicationWindow, type Period, periodOf } from './period.ts';

/** Where today lies. 'settling' is 職場定着支援, the months before this service; 'end-unsettled' lies between two possible last days. */
export type Phase = 'before-hire' | 'settling' | 'usable' | 'end-unsettled' | 'over';

/** Why a day may shift, and the fact that says so. The days of the certificate are the right ones in any case (period/rounding). */
export const doubts = {
  'month-end': 'period/rounding',
  'two-ends': 'period/rounding',
  'counted-anew': 'leave/limit-after',
  'returned-without-service': 'eligibility/restoration-counting',
  trial: 'eligibility/trial',
  'changed-job': 'jobchange/edges',
} as const;

export type Doubt = keyof typeof doubts;

export type EventKind =
  | 'hired'
  | 'counted-anew'
  | 'apply'
  | 'reached'
  | 'first-usable'
  | 'plan-review'
  | 'renewal'
  | 'handover'
  | 'last-day';

export interface TimelineEvent {
  readonly kind: EventKind;
  readonly on: Day;
  /** The end of a window, or the later of two possible days. */
  readonly until?: Day;
  readonly uncertain: boolean;
}

export interface Timeline extends Period {
  readonly phase: Phase;
  readonly doubts: readonly Doubt[];
  /** In the order of days. */
  readonly events: readonly TimelineEvent[];
}

function phaseOn(answers: Answers, { firstUsableDay, lastDay }: Period, today: Day): Phase {
  if (answers.hiredOn > today) return 'before-hire';
  if (today < firstUsableDay) return 'settling';
  if (today <= lastDay.earliest) return 'usable';
  return today <= lastDay.latest ? 'end-unsettled' : 'over';
}

function doubtsOf(
  answers: Answers,
  { countedFrom, reachedOn, lastDay }: Period,
  today: Day,
): Doubt[] {
  const isAnew = isCountedAnew(answers, today);
  const found: Record<Doubt, boolean> = {
    'month-end': isLastOfMonth(countedFrom) && !isLastOfMonth(reachedOn),
    'two-ends': !isAnew && lastDay.earliest !== lastDay.latest,
    'counted-anew': isAnew,
    'returned-without-service':
      courseSoFar(answers, today) === 'returned' && answers.returnHelp === 'none',
    trial: answers.employment === 'trial',
    'changed-job': courseSoFar(answers, today) === 'changed-job',
  };
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => found[doubt]);
}

// Nobody can begin in the past: without a known start the plan runs from today, or from the first usable day ahead.
function startOfUse({ usage, startedOn }: Answers, { firstUsableDay }: Period, today: Day): Day {
  if (usage !== 'using') return later(firstUsableDay, today);
  return startedOn === 'unknown' ? firstUsableDay : later(firstUsableDay, startedOn);
}

/**
 * Returns the plan from the hiring to the hand-over, or undefined where the answers do not decide from which day to count.
 *
 * Renewal and review events are the last days by which they are due: a renewal on the day the yearly decision runs out.
 * The hand-over begins with the last plan review. All three hang on the start of use, so without a known one they are
 * uncertain. Days only: whether the person is eligible is verdictOn's answer.
 * @throws if a fact has no value today
 */
export function timelineOn(answers: Answers, facts: FactSheet, today: Day): Timeline | undefined {
  const period = periodOf(answers, facts, today);
  if (!period) return undefined;
  const { countedFrom, reachedOn, firstUsableDay, lastDay } = period;
  const months = (id: string) => valueOn(facts, id, today);

  const doubted = doubtsOf(answers, period, today);
  const shiftsAll = doubted.some(
    (doubt) => doubt === 'month-end' || doubt === 'trial' || doubt === 'returned-without-service',
  );
  const event = (kind: EventKind, on: Day, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
    kind,
    on,
    uncertain: shiftsAll,
    ...more,
  });

  const hasStarted = answers.usage === 'using' && answers.startedOn !== 'unknown';
  const started = startOfUse(answers, period, today);
  const reviews = daysReachedEvery(started, months('period/plan-review'), lastDay.earliest);
  const renewals = daysReachedEvery(started, months('period/renewal'), lastDay.earliest);
  const application = applicationWindow(period, facts, today);
  const uncertain = doubted.length > 0;
  const inUse = { uncertain: shiftsAll || !hasStarted };
  const twoEnds = lastDay.earliest < lastDay.latest ? { until: lastDay.latest } : {};
  const events = [
    event('hired', answers.hiredOn, { uncertain: false }),
    ...(countedFrom === answers.hiredOn ? [] : [event('counted-anew', countedFrom)]),
    event('apply', application.from, {
      until: application.until,
    }),
    event('reached', reachedOn),
    event('first-usable', firstUsableDay),
    ...reviews.map((on) => event('plan-review', on, inUse)),
    ...renewals.map((on) => event('renewal', on, inUse)),
    ...(started <= lastDay.earliest
      ? [
          event('handover', reviews.at(-1) ?? started, {
            uncertain: uncertain || !hasStarted,
          }),
        ]
      : []),
    event('last-day', lastDay.earliest, {
      uncertain,
      ...twoEnds,
    }),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  return { ...period, phase: phaseOn(answers, period, today), doubts: doubted, events };
}
