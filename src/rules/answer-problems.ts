import { type Answers, type ChoiceQuestion, courseSoFar, type DayQuestion } from './answers.ts';
import { dayReached } from './calendar.ts';
import { type Day, entryOn, type FactSheet, valueOn } from './fact-sheet.ts';

/** Why an answer cannot be right. A form shows it beside the question and keeps the rest. */
export type Problem = 'before-service' | 'too-far-ahead' | 'before-hiring' | 'before-leaving' | 'no-service-named';

export interface AnswerProblem {
  readonly question: ChoiceQuestion | DayQuestion;
  readonly problem: Problem;
}

const isBefore = (one: Day | 'unknown', other: Day | 'unknown'): boolean =>
  one !== 'unknown' && other !== 'unknown' && one < other;

/**
 * Answers that contradict each other or lie outside what the rules know; empty where all is well.
 *
 * A hiring may lie ahead by no more than the standard term of the transition service (fact ikou/length).
 * @throws if a fact has no value today
 */
export function problemsIn(answers: Answers, facts: FactSheet, today: Day): AnswerProblem[] {
  const { hiredOn, leftOn, rejoinedOn, returnedOn, temporaryUseEndedOn, startedOn } = answers;
  const course = courseSoFar(answers, today);
  const serviceStart = String(entryOn(facts, 'teichaku/start-date', today).value);
  const horizon = dayReached(today, valueOn(facts, 'ikou/length', today));
  const saysServiceWasUsed = course === 'temporary-use' || (course === 'returned' && answers.returnHelp === 'service');
  const saysNoneWasUsed = answers.priorService === 'none' || answers.priorService === 'school';

  const found: [Problem, DayQuestion | ChoiceQuestion, boolean][] = [
    ['before-service', 'hiredOn', isBefore(hiredOn, serviceStart)],
    ['too-far-ahead', 'hiredOn', isBefore(horizon, hiredOn)],
    ['before-hiring', 'returnedOn', course === 'returned' && isBefore(returnedOn, hiredOn)],
    ['before-hiring', 'temporaryUseEndedOn', course === 'temporary-use' && isBefore(temporaryUseEndedOn, hiredOn)],
    ['before-hiring', 'leftOn', (course === 'changed-job' || course === 'left') && isBefore(leftOn, hiredOn)],
    ['before-leaving', 'rejoinedOn', course === 'changed-job' && isBefore(rejoinedOn, leftOn)],
    ['before-hiring', 'startedOn', answers.usage === 'using' && isBefore(startedOn, hiredOn)],
    ['no-service-named', 'priorService', saysServiceWasUsed && saysNoneWasUsed],
  ];
  return found.filter(([, , isWrong]) => isWrong).map(([problem, question]) => ({ question, problem }));
}
