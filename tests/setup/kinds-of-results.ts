import { type Fields, problemsOn } from '../../src/rules/index.ts';
import { facts } from '../../src/rules/testing/content-facts.ts';
import { expectedOf } from './expected.ts';
import { monthsAway, testDay } from './test-day.ts';

const hirings = [2, -1, -4, -5, -15, -41, -56].map((months) => ({ hiredOn: monthsAway(months) }));
const courses: Fields[] = [
  {},
  { course: 'steady' },
  { course: 'on-leave' },
  ...[0, -3, 2].map((months) => ({ course: 'left', leftOn: monthsAway(months) })),
  ...[1, 3].map((months) => ({
    course: 'changed-job',
    leftOn: monthsAway(1),
    rejoinedOn: monthsAway(months),
    leavingReason: 'better-conditions',
    earlierChange: 'none',
  })),
  { course: 'changed-job' },
  { course: 'returned', returnHelp: 'none' },
  ...[-8, 1].map((months) => ({
    course: 'returned',
    returnHelp: 'service',
    returnedOn: monthsAway(months),
  })),
  ...[-2, 2].map((months) => ({
    course: 'temporary-use',
    temporaryUseEndedOn: monthsAway(months),
  })),
];
const dimensions: (readonly Fields[])[] = [
  [{}, { usage: 'not-started' }, { usage: 'using' }, { usage: 'stopped' }],
  [{}, ...hirings],
  courses,
  [{}, { priorService: 'none' }, { priorService: 'transition', gap: 'continuous' }],
  [{}, { employment: 'company' }, { employment: 'trial' }],
  [{}, { proof: 'techo', age: 'adult' }, { proof: 'none', age: 'minor' }],
  [{}, { circumstances: 'moving,self-reliance-aid' }],
];

let known: readonly Fields[] | undefined;

/** Returns one set of answers for each kind of result there is: its heading, what to do, doors, and what makes its days doubtful. */
export function kindsOfResults(): readonly Fields[] {
  if (known) return known;
  const all = dimensions.reduce<readonly Fields[]>(
    (before, pieces) => before.flatMap((one) => pieces.map((piece) => ({ ...one, ...piece }))),
    [{}],
  );
  const kinds = new Map<string, Fields>();
  for (const given of all) {
    const { fields, heading, verdict, timeline, planned, unknown } = expectedOf(given);
    if (problemsOn(fields, facts, testDay).length) continue;
    const asking = verdict.findings.find(({ ask, reason }) => ask && !reason.endsWith('-unknown'));
    const kind = [
      heading,
      ...verdict.actions,
      verdict.doors.length,
      ...(timeline?.doubts ?? ['no days']),
      planned.length > 0,
      asking?.reason ?? unknown[0],
    ].join();
    if (!kinds.has(kind)) kinds.set(kind, fields);
  }
  return (known = [...kinds.values()]);
}
