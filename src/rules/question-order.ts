import {
  type Answers,
  courseSoFar,
  isCountedAnew,
  options,
  type Question,
  unanswered,
} from './answers.ts';
import {
  cameFromListedService,
  canResume,
  type Condition,
  hasProof,
  hasReachedMonths,
  isBackInTime,
  isFirstChange,
  isGenerallyEmployed,
  isOfAge,
  isWithinPeriod,
  keepsWorking,
  wasChangeForBetter,
  wasHiredWithoutGap,
  wasUsedTooEarly,
  wasUsingAtChange,
} from './conditions.ts';
import type { Day, FactSheet } from './fact-sheet.ts';
import { type Period, periodOf } from './period.ts';
import { type ReasonId, reasons } from './reasons.ts';

type Arises = (answers: Answers, today: Day) => boolean;

/** Questions asked one after another, and the conditions they decide together. */
interface Stage {
  readonly questions: readonly (readonly [question: Question, arises: Arises])[];
  readonly conditions: readonly Condition[];
}

const always: Arises = () => true;
const afterCourse =
  (...courses: Answers['course'][]): Arises =>
  (answers, today) =>
    courses.includes(courseSoFar(answers, today));
// What the municipality has weighed in its decision is not asked of those who use the service.
const notUsing: Arises = ({ usage }) => usage !== 'using';
const changedWhileUsing: Arises = (answers, today) =>
  afterCourse('changed-job')(answers, today) && !notUsing(answers, today);
// After a change of job the days of the change decide; the start of use would be one question too many.
const usingUnchanged: Arises = (answers, today) =>
  !notUsing(answers, today) && !changedWhileUsing(answers, today);

/** The check in the order a person answers it. */
const stages: readonly Stage[] = [
  { questions: [['usage', always]], conditions: [] },
  { questions: [['priorService', always]], conditions: [cameFromListedService] },
  { questions: [['employment', always]], conditions: [isGenerallyEmployed] },
  {
    questions: [
      ['hiredOn', always],
      ['course', ({ hiredOn }, today) => hiredOn === 'unknown' || hiredOn <= today],
      ['returnHelp', afterCourse('returned')],
      [
        'returnedOn',
        (answers, today) =>
          afterCourse('returned')(answers, today) && answers.returnHelp === 'service',
      ],
      ['temporaryUseEndedOn', afterCourse('temporary-use')],
      [
        'leftOn',
        (answers, today) =>
          afterCourse('left')(answers, today) || changedWhileUsing(answers, today),
      ],
      ['startedOn', usingUnchanged],
    ],
    conditions: [hasReachedMonths, wasUsedTooEarly, isWithinPeriod, keepsWorking, wasUsingAtChange],
  },
  {
    questions: [
      ['rejoinedOn', changedWhileUsing],
      ['leavingReason', changedWhileUsing],
      ['earlierChange', changedWhileUsing],
    ],
    conditions: [isBackInTime, isFirstChange, wasChangeForBetter],
  },
  {
    // The service used to come back or to work longer hours leaves no gap before a hiring.
    questions: [
      ['gap', (answers, today) => notUsing(answers, today) && !isCountedAnew(answers, today)],
    ],
    conditions: [wasHiredWithoutGap],
  },
  { questions: [['proof', notUsing]], conditions: [hasProof] },
  { questions: [['age', notUsing]], conditions: [isOfAge] },
  {
    questions: [['circumstances', always]],
    conditions: [canResume, ({ answers }) => answers.circumstances],
  },
];

/** Every question in the order it is asked, if it arises. */
export const questionOrder: readonly Question[] = stages.flatMap(({ questions }) =>
  questions.map(([question]) => question),
);

/** What a check of these answers asks and finds. */
interface Walk {
  /** In the order they are asked. */
  readonly asked: readonly Question[];
  readonly found: readonly ReasonId[];
  /** The answers to the questions asked; all others are 'unknown'. */
  readonly answers: Answers;
  /** As far as these answers decide it. */
  readonly period: Period | undefined;
}

const isCertainNo = (reason: ReasonId): boolean => reasons[reason].status === 'not-met';

/** Takes the answers to the questions of a stage that arise after those before; returns these questions. */
function takeArising(stage: Stage, given: Answers, answers: Answers, today: Day): Question[] {
  const taken: Question[] = [];
  for (const [question, arises] of stage.questions) {
    if (!arises(answers, today)) continue;
    Object.assign(answers, { [question]: given[question] });
    taken.push(question);
  }
  return taken;
}

/**
 * Returns what a person is asked and what is found on the way: a question is asked only where it can still matter, and after
 * a certain no (whatever came later could not undo it) nothing more is asked.
 * @throws if a fact has no value today
 */
export function walkThrough(given: Answers, facts: FactSheet, today: Day): Walk {
  const asked: Question[] = [];
  const found: ReasonId[] = [];
  const answers: Answers = { ...unanswered };
  let period: Period | undefined;
  for (const stage of stages) {
    const arising = takeArising(stage, given, answers, today);
    if (!arising.length) continue;
    asked.push(...arising);
    period ??= periodOf(answers, facts, today);
    const situation = { answers, facts, today, period };
    found.push(...stage.conditions.flatMap((condition) => condition(situation) ?? []));
    if (found.some(isCertainNo)) break;
  }
  return { asked, found, answers, period };
}

/** The questions whose answers open further ones. */
const forks = ['usage', 'course', 'returnHelp'] as const;

/**
 * Returns how many questions may still come, at most, whatever is answered from here: what a form says as 「あと最大n問」.
 * @param answered the questions that need no answer any more
 * @throws if a fact has no value today
 */
export function mostQuestionsLeft(
  answers: Answers,
  answered: ReadonlySet<string>,
  facts: FactSheet,
  today: Day,
): number {
  const open = forks.filter((fork) => !answered.has(fork));
  const futures = open.reduce<Answers[]>(
    (given, fork) =>
      given.flatMap((one) => options[fork].map((option) => ({ ...one, [fork]: option }))),
    [answers],
  );
  const countOf = (future: Answers) =>
    walkThrough(future, facts, today).asked.filter((question) => !answered.has(question)).length;
  return Math.max(...futures.map(countOf));
}
