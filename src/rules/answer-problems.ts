import {
  type Answers,
  type ChoiceQuestion,
  courseSoFar,
  type DayQuestion,
  plannedDays,
} from './answers.ts';
import { dayReached } from './calendar.ts';
import { type Day, type FactSheet, valueOn } from './fact-sheet.ts';

/** Why an answer cannot be right. A form shows it beside the question and keeps the rest. */
type ProblemName =
  'long-ago' | 'too-far-ahead' | 'before-hiring' | 'before-leaving' | 'no-service-named';

export interface AnswerProblem {
  readonly question: ChoiceQuestion | DayQuestion;
  readonly problem: ProblemName;
}

/** Nobody at work today was hired before: a slip of the year, whatever came after. */
const firstHiringDay: Day = '1950-01-01';

// 'unknown' comes after every day.
const isBefore = (one: Day | 'unknown', other: Day | 'unknown'): boolean =>
  other !== 'unknown' && one < other;

/** Returns whether a day lies so far off that its year must be a slip. Planned days reach as far as the standard term of the transition service (fact ikou/length). */
export function yearSlip(
  day: Day,
  facts: FactSheet,
  today: Day,
): 'long-ago' | 'too-far-ahead' | undefined {
  if (day < firstHiringDay) return 'long-ago';
  return day > horizonOf(facts, today) ? 'too-far-ahead' : undefined;
}

const horizonOf = (facts: FactSheet, today: Day): Day =>
  dayReached(today, valueOn(facts, 'ikou/length', today));

/**
 * Returns the answers that contradict each other or lie outside what the rules know, each with its problem; empty where all is well.
 *
 * A hiring from before the service began is no mistake: what came after it decides (fact eligibility/restoration), or its time is
 * over. A day that lies ahead is a plan, by no more than the standard term of the transition service (fact ikou/length).
 * @throws if a fact has no value today
 */
export function problemsIn(answers: Answers, facts: FactSheet, today: Day): AnswerProblem[] {
  const { hiredOn, leftOn, rejoinedOn, returnedOn, temporaryUseEndedOn, startedOn } = answers;
  const course = courseSoFar(answers, today);
  const horizon = horizonOf(facts, today);
  const saysServiceWasUsed =
    course === 'temporary-use' || (course === 'returned' && answers.returnHelp === 'service');
  const saysNoneWasUsed = answers.priorService === 'none' || answers.priorService === 'school';
  // What is given to a question that does not arise is no mistake.
  const arises: Partial<Record<ChoiceQuestion | DayQuestion, boolean>> = {
    returnedOn: course === 'returned',
    temporaryUseEndedOn: course === 'temporary-use',
    leftOn: course === 'changed-job' || course === 'left',
    rejoinedOn: course === 'changed-job',
    startedOn: answers.usage === 'using',
  };

  const found: [ProblemName, DayQuestion | ChoiceQuestion, boolean][] = [
    ['long-ago', 'hiredOn', isBefore(hiredOn, firstHiringDay)],
    ...plannedDays(answers, horizon).map((question): [ProblemName, DayQuestion, boolean] => [
      'too-far-ahead',
      question,
      true,
    ]),
    ['before-hiring', 'returnedOn', isBefore(returnedOn, hiredOn)],
    ['before-hiring', 'temporaryUseEndedOn', isBefore(temporaryUseEndedOn, hiredOn)],
    ['before-hiring', 'leftOn', isBefore(leftOn, hiredOn)],
    ['before-leaving', 'rejoinedOn', isBefore(rejoinedOn, leftOn)],
    ['before-hiring', 'startedOn', isBefore(startedOn, hiredOn)],
    ['no-service-named', 'priorService', saysServiceWasUsed && saysNoneWasUsed],
  ];
  return found
    .filter(([, question, isWrong]) => isWrong && arises[question] !== false)
    .map(([problem, question]) => ({ question, problem }));
}
