import { type Answers, type ChoiceQuestion, courseSoFar, type DayQuestion } from './answers.ts';
import { dayReached } from './calendar.ts';
import { type Day, entryOn, type FactSheet, valueOn } from './fact-sheet.ts';

/** Why an answer cannot be right. A form shows it beside the question and keeps the rest. */
export type Problem =
  'before-service' | 'too-far-ahead' | 'in-future' | 'before-hiring' | 'before-leaving' | 'no-service-named';

export interface AnswerProblem {
  readonly question: ChoiceQuestion | DayQuestion;
  readonly problem: Problem;
}

/** Nobody at work today was hired before: a slip of the year, whatever came after. */
const firstHiringDay: Day = '1950-01-01';

const isBefore = (one: Day | 'unknown', other: Day | 'unknown'): boolean =>
  one !== 'unknown' && other !== 'unknown' && one < other;

/**
 * Answers that contradict each other or lie outside what the rules know; empty where all is well.
 *
 * A hiring before the service began is no mistake where a return, a temporary use or a leave came later: facts
 * eligibility/restoration and leave/during. A hiring may lie ahead by no more than the standard term of the transition service (fact ikou/length).
 * @throws if a fact has no value today
 */
export function problemsIn(answers: Answers, facts: FactSheet, today: Day): AnswerProblem[] {
  const { hiredOn, leftOn, rejoinedOn, returnedOn, temporaryUseEndedOn, startedOn } = answers;
  const course = courseSoFar(answers, today);
  const serviceStart = String(entryOn(facts, 'teichaku/start-date', today).value);
  const horizon = dayReached(today, valueOn(facts, 'ikou/length', today));
  const mayPredateService = course === 'returned' || course === 'temporary-use' || course === 'on-leave';
  const hasLeft = course === 'changed-job' || course === 'left';
  const hasUsed = answers.usage === 'using' || answers.usage === 'stopped';
  const saysServiceWasUsed = course === 'temporary-use' || (course === 'returned' && answers.returnHelp === 'service');
  const saysNoneWasUsed = answers.priorService === 'none' || answers.priorService === 'school';

  const found: [Problem, DayQuestion | ChoiceQuestion, boolean][] = [
    ['before-service', 'hiredOn', isBefore(hiredOn, mayPredateService ? firstHiringDay : serviceStart)],
    ['too-far-ahead', 'hiredOn', isBefore(horizon, hiredOn)],
    ['in-future', 'returnedOn', course === 'returned' && isBefore(today, returnedOn)],
    ['in-future', 'temporaryUseEndedOn', course === 'temporary-use' && isBefore(today, temporaryUseEndedOn)],
    ['in-future', 'leftOn', hasLeft && isBefore(today, leftOn)],
    ['in-future', 'startedOn', hasUsed && isBefore(today, startedOn)],
    ['before-hiring', 'returnedOn', course === 'returned' && isBefore(returnedOn, hiredOn)],
    ['before-hiring', 'temporaryUseEndedOn', course === 'temporary-use' && isBefore(temporaryUseEndedOn, hiredOn)],
    ['before-hiring', 'leftOn', hasLeft && isBefore(leftOn, hiredOn)],
    ['before-leaving', 'rejoinedOn', course === 'changed-job' && isBefore(rejoinedOn, leftOn)],
    ['before-hiring', 'startedOn', answers.usage === 'using' && isBefore(startedOn, hiredOn)],
    ['no-service-named', 'priorService', saysServiceWasUsed && saysNoneWasUsed],
  ];
  return found.filter(([, , isWrong]) => isWrong).map(([problem, question]) => ({ question, problem }));
}
