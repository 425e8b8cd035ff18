import { parseDay } from './calendar.ts';
import type { Day } from './fact-sheet.ts';

/** The questions with a choice, and their answers in the order a form shows them. Words for them live in HTML. */
export const options = {
  /** The service used to get this job, or to come back to it. */
  priorService: [
    'transition',
    'a-type',
    'b-type',
    'training',
    'residential-training',
    'daily-care',
    'selection',
    'vocational',
    'other',
    'none',
    'school',
    'unknown',
  ],
  /** Between the end of that service and the hiring. */
  gap: ['continuous', 'gap', 'unknown'],
  employment: ['company', 'a-type', 'self-employed', 'public', 'trial', 'unknown'],
  /** What has happened since the hiring. */
  course: ['steady', 'returned', 'temporary-use', 'on-leave', 'changed-job', 'left', 'unknown'],
  /** Of 'returned': did a welfare service help to come back? */
  returnHelp: ['service', 'none', 'unknown'],
  /** Of 'changed-job'. */
  leavingReason: ['better-conditions', 'employer', 'other', 'unknown'],
  /** Of 'changed-job': was the rule for a change of job used once before? */
  earlierChange: ['none', 'used', 'unknown'],
  usage: ['not-started', 'using', 'stopped', 'unknown'],
  proof: ['techo', 'documents', 'physical-without-techo', 'none', 'unknown'],
  /** The lines are the facts eligibility/age-lower and ikou/age. */
  age: ['minor', 'adult', 'senior', 'unknown'],
} as const;

/** The questions about a day. hiredOn is the first job after the service, also for those who changed jobs since. */
export const dayQuestions = [
  'hiredOn',
  'returnedOn',
  'temporaryUseEndedOn',
  'leftOn',
  'rejoinedOn',
  'startedOn',
] as const;

/** Remarks a person may add; a remark not made decides nothing. */
export const circumstances = [
  'short-hours',
  'undisclosed',
  'jobcoach',
  'moving',
  'self-reliance-aid',
] as const;

export type ChoiceQuestion = keyof typeof options;
export type DayQuestion = (typeof dayQuestions)[number];
export type Question = ChoiceQuestion | DayQuestion | 'circumstances';
type Circumstance = (typeof circumstances)[number];

type Choices = { readonly [Question in ChoiceQuestion]: (typeof options)[Question][number] };
type Days = { readonly [Question in DayQuestion]: Day | 'unknown' };

export interface Answers extends Choices, Days {
  readonly circumstances: readonly Circumstance[];
}

/** The answers by the names of their questions, as a form or a link gives them; what is unknown or empty is left out. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Returns the answers read from the fields of a form or a link: { priorService: 'transition', hiredOn: '2026-04-01', circumstances: 'moving,jobcoach' }
 *
 * Never throws: what is missing or makes no sense is 'unknown'.
 */
export function answersFrom(fields: Readonly<Record<string, string | undefined>>): Answers {
  const choice = ([question, values]: [string, readonly string[]]) => [
    question,
    values.find((value) => value === fields[question]) ?? 'unknown',
  ];
  const day = (question: DayQuestion) => [
    question,
    parseDay(String(fields[question])) ?? 'unknown',
  ];
  const remarks = fields['circumstances']?.split(',');
  return Object.fromEntries([
    ...Object.entries(options).map(choice),
    ...dayQuestions.map(day),
    ['circumstances', circumstances.filter((circumstance) => remarks?.includes(circumstance))],
  ]) as Answers;
}

/** The check before its first question: everything unknown. */
export const unanswered: Answers = answersFrom({});

/** Returns what has happened since the hiring; before a hiring that lies ahead, nothing can have happened. */
export const courseSoFar = ({ course, hiredOn }: Answers, today: Day): Answers['course'] =>
  hiredOn !== 'unknown' && hiredOn > today ? 'steady' : course;

/** Returns whether a service has been used to come back or to work longer hours, or may have been, so that the months count anew. Fact eligibility/restoration. */
export const isCountedAnew = (answers: Answers, today: Day): boolean => {
  const course = courseSoFar(answers, today);
  return course === 'temporary-use' || (course === 'returned' && answers.returnHelp !== 'none');
};

/** Returns the questions whose days lie ahead: plans. What follows from them holds if they come true. */
export const plannedDays = (answers: Answers, today: Day): DayQuestion[] =>
  dayQuestions.filter((question) => answers[question] !== 'unknown' && answers[question] > today);
