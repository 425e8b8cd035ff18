import { type Answers, plannedDays, type Question } from './answers.ts';
import { dayReached } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';
import { applicationWindow, type Period } from './period.ts';
import type { Action, ConditionName, Door, Status } from './reason.ts';
import { type Finding, type ReasonId, reasons } from './reasons.ts';
import { walkThrough } from './question-order.ts';

/** 'ask': this check cannot decide, the municipality can. 'ended' and 'other-way' always come with doors. */
export type VerdictName = 'likely' | 'not-yet' | 'ended' | 'other-way' | 'ask';

export interface Verdict {
  readonly outcome: VerdictName;
  /** The questions that matter to these answers, in the order they are asked. */
  readonly asked: readonly Question[];
  /** Every condition that arose, in the order of the rules, whatever the outcome. */
  readonly findings: readonly Finding[];
  /** At least one; the first is the next thing to do. */
  readonly actions: readonly Action[];
  readonly doors: readonly Door[];
  /** The last day of the time for applying, where today lies in it and the service is not in use: 'apply-now' is the next thing to do. */
  readonly applyBy: Day | undefined;
  /** The day that an action hangs on: what it comes before, or from when it can be done. */
  readonly actionDays: Partial<Readonly<Record<Action, Day>>>;
  readonly decidedBy: 'municipality';
}

/** Without these the service is over, if it ever began; without another it was never this person's door. */
const endings: readonly ConditionName[] = [
  'within-period',
  'keeps-working',
  'change-in-time',
  'first-change',
];

// The order is the rule: a certain no cannot be changed by an open point, an open point may change everything else.
const weight: readonly Status[] = ['not-met', 'unknown', 'not-yet', 'met'];

const findingOf = (reason: ReasonId): Finding => ({ reason, ...reasons[reason] });

const nameOf = (status: Status, decisive: readonly Finding[], { usage }: Answers): VerdictName => {
  if (status === 'met') return 'likely';
  if (status === 'not-yet') return 'not-yet';
  if (status === 'unknown') return 'ask';
  // A certain no ends the walk: where there are two, both are of one stage.
  const isEnding = endings.includes(decisive[0]!.condition);
  const couldEnd =
    usage !== 'not-started' || decisive.some(({ condition }) => condition === 'within-period');
  return isEnding && couldEnd ? 'ended' : 'other-way';
};

// Fact period/plan-review: nothing published names a day for the hand-over; the last plan before the end is the time for it.
const isEnding = ({ lastDay }: Period, facts: FactSheet, today: Day): boolean =>
  lastDay.earliest <= dayReached(today, valueOn(facts, 'period/plan-review', today));

// Facts period/apply-from, period/apply-to: who has not reached the months yet applies in time to begin when they are reached.
const stepBefore = (
  { usage }: Answers,
  period: Period | undefined,
  facts: FactSheet,
  today: Day,
): Action => {
  if (usage === 'using' || !period) return 'prepare';
  const { from, until } = applicationWindow(period, facts, today);
  if (today < from) return 'prepare';
  return today <= until ? 'apply-now' : 'apply';
};

// Who is out of work looks for work first, whatever else is over.
const stepAfter = (outcome: VerdictName, decisive: readonly Finding[]): Action => {
  if (decisive.some(({ doors }) => doors.includes('hellowork'))) return 'look-for-work';
  return outcome === 'ended' ? 'go-on-elsewhere' : 'try-another-door';
};

const nextAction = (
  outcome: VerdictName,
  decisive: readonly Finding[],
  answers: Answers,
  period: Period | undefined,
  facts: FactSheet,
  today: Day,
): Action => {
  const { usage } = answers;
  if (outcome === 'ask') return 'ask';
  if (outcome === 'not-yet') return stepBefore(answers, period, facts, today);
  if (outcome !== 'likely') return stepAfter(outcome, decisive);
  // Who can use it now has a period.
  if (usage === 'using') return isEnding(period!, facts, today) ? 'hand-over' : 'keep-renewing';
  if (usage === 'stopped') return 'apply-again';
  return decisive.some(({ reason }) => reason === 'period-closing') ? 'apply-soon' : 'apply';
};

const daysOfActions = (
  { leftOn }: Answers,
  period: Period | undefined,
  facts: FactSheet,
  today: Day,
): Verdict['actionDays'] => ({
  ...(leftOn !== 'unknown' && { 'tell-before-leaving': leftOn }),
  ...(period && {
    prepare: applicationWindow(period, facts, today).from,
    'apply-soon': period.lastDay.earliest,
    'hand-over': period.lastDay.earliest,
  }),
});

/**
 * Returns whether this person can use the service today, why, and what comes next.
 *
 * 'unknown' never leads to a no that another answer would reverse. Answers that contradict each other are problemsIn's work.
 * Where it is written: sources.ts; the conditions are in conditions.ts, their order in question-order.ts.
 * @throws if a fact has no value today
 */
export function verdictOn(answers: Answers, facts: FactSheet, today: Day): Verdict {
  const { asked, found, answers: given, period } = walkThrough(answers, facts, today);
  const findings = found.map(findingOf);

  const status = weight.find((candidate) =>
    findings.some((finding) => finding.status === candidate),
  ) as Status;
  const decisive = findings.filter((finding) => finding.status === status);
  const outcome = nameOf(status, decisive, answers);
  const next = nextAction(outcome, decisive, given, period, facts, today);
  // Fact jobchange/bridge: who leaves only later, within the time of use, can still be helped across.
  const isLeaving =
    plannedDays(given, today).includes('leftOn') &&
    !findings.some(({ reason }) => reason === 'period-over');
  return {
    outcome,
    asked,
    findings,
    actions: [
      ...new Set([
        ...(isLeaving ? ['tell-before-leaving' as const] : []),
        ...decisive.flatMap(({ action }) => action ?? []),
        next,
      ]),
    ],
    doors: [...new Set([...decisive, ...findings].flatMap(({ doors }) => doors))],
    applyBy:
      period && next === 'apply-now' ? applicationWindow(period, facts, today).until : undefined,
    actionDays: daysOfActions(given, period, facts, today),
    decidedBy: 'municipality',
  };
}
