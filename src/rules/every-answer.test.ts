import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Answers,
  type ChoiceQuestion,
  circumstances,
  options,
  unanswered,
} from './answers.ts';
import { type Verdict, type VerdictName, verdictOn } from './eligibility.ts';
import type { Status } from './reason.ts';
import { reasons } from './reasons.ts';
import { anyAnswers } from './testing/any-answers.ts';
import { facts, today } from './testing/content-facts.ts';
import { timelineOn } from './timeline.ts';
import { whyOf } from './why.ts';

type SomeAnswers = Partial<Answers>;

/** Every combination of the values of these questions. */
const combined = (questions: Record<string, readonly string[]>): SomeAnswers[] =>
  Object.entries(questions).reduce<SomeAnswers[]>(
    (pieces, [question, values]) =>
      pieces.flatMap((piece) => values.map((value) => ({ ...piece, [question]: value }))),
    [{}],
  );

const choices = (question: ChoiceQuestion): SomeAnswers[] =>
  combined({ [question]: options[question] });

// Questions that do not arise are left out: the course of a job that lies ahead, the details of a change of job while the
// service was not in use.
const changes = [
  ...combined({
    course: ['changed-job'],
    leavingReason: options.leavingReason,
    earlierChange: options.earlierChange,
    leftOn: ['unknown', '2026-10-01'],
    // In time, on the edge, too late.
    rejoinedOn: ['unknown', '2026-10-20', '2026-11-01', '2026-11-10'],
  }),
  // Planned, to be in time and too late.
  ...combined({
    course: ['changed-job'],
    leavingReason: options.leavingReason,
    earlierChange: ['none'],
    leftOn: ['2026-12-15'],
    rejoinedOn: ['2027-01-05', '2027-03-01'],
  }),
];
const courses = [
  ...combined({ course: ['steady', 'on-leave', 'unknown'] }),
  ...combined({
    course: ['returned'],
    returnHelp: options.returnHelp,
    returnedOn: ['unknown', '2026-10-01', '2026-02-01', '2026-12-15'],
  }),
  ...combined({
    course: ['temporary-use'],
    temporaryUseEndedOn: ['unknown', '2026-10-01', '2026-02-01', '2026-12-15'],
  }),
  ...combined({ course: ['left'], leftOn: ['unknown', '2026-11-10', '2026-10-01', '2027-01-31'] }),
];
// Unknown, in the first months, usable with two possible ends, about to end, over.
const hirings = combined({
  hiredOn: ['unknown', '2026-09-15', '2024-08-29', '2023-06-10', '2022-09-01'],
});
const histories = [
  ...combined({ hiredOn: ['2027-01-15'], course: ['steady', 'unknown'], usage: options.usage }),
  ...hirings.flatMap((hiring) => [
    ...courses.flatMap((course) =>
      choices('usage').map((usage) => ({ ...hiring, ...course, ...usage })),
    ),
    ...options.usage.flatMap((usage) =>
      (usage === 'using' ? changes : [{ course: 'changed-job' } as const]).map((change) => ({
        ...hiring,
        ...change,
        usage,
      })),
    ),
  ]),
];

const dimensions: SomeAnswers[][] = [
  histories,
  choices('priorService'),
  choices('employment'),
  choices('gap'),
  choices('proof'),
  choices('age'),
];

const strides = dimensions.map((_, place) =>
  dimensions.slice(place + 1).reduce((size, pieces) => size * pieces.length, 1),
);
const count = dimensions.reduce((size, pieces) => size * pieces.length, 1);
const indexAt = (combination: number, place: number): number =>
  Math.floor(combination / (strides[place] as number)) %
  (dimensions[place] as SomeAnswers[]).length;
const answersAt = (combination: number): Answers =>
  Object.assign(
    { ...unanswered },
    ...dimensions.map((pieces, place) => pieces[indexAt(combination, place)]),
  );

const questionsAt = dimensions.map((pieces) => new Set(pieces.flatMap(Object.keys)));

/** How many combinations from here on differ only in answers to questions that were not asked: one verdict is that of all. */
function countOfEquals(combination: number, { asked }: Verdict): number {
  let equals = 1;
  for (let place = dimensions.length - 1; place > 0; place -= 1) {
    const block = strides[place - 1]!;
    if (combination % block || asked.some((question) => questionsAt[place]!.has(question))) break;
    equals = block;
  }
  return equals;
}

const notReached =
  /^(months-ahead|hiring-ahead|anew-while-using|hiring-day-unknown|anew-day-unknown|return-help-unknown)/;
/** Sentences that would contradict each other in one list: of the first a row or the name of its condition, of the second a row. */
const contradictions: readonly (readonly [RegExp, RegExp])[] = [
  [/^(period-(open|closing|end-.*)|within-period|resume-possible|resume)$/, notReached],
  [/^months-reached$/, notReached],
  [/^(gap-none|work-steady|months-reached|job-general)$/, /^hiring-ahead$/],
  [/^(period-open|period-closing|within-period|resume.*)$/, /^period-(over|end-unsettled)$/],
  [/^(work-.*|keeps-working|resume.*|change-in-time)$/, /^(left|leaving).*|change-too-late$/],
  [/^(service-listed|prior-service)$/, /^service-(?!listed)/],
];
/** The statuses that may stand among the rows of each verdict. */
const statuses: Readonly<Record<VerdictName, readonly Status[]>> = {
  likely: ['met'],
  'not-yet': ['not-yet', 'met'],
  ask: ['unknown', 'not-yet', 'met'],
  ended: ['not-met'],
  'other-way': ['not-met'],
};

function contradictionIn(verdict: Verdict): string | undefined {
  const { decisive, met } = whyOf(verdict);
  const rows = decisive.map(({ reason }) => reason as string);
  const named = [...rows, ...met];
  if (!rows.length) return 'no row';
  const stray = decisive.find(({ status }) => !statuses[verdict.outcome].includes(status));
  if (stray) return `${stray.reason} in ${verdict.outcome}`;
  const twice = decisive.find(({ condition }) => met.includes(condition));
  if (twice) return `${twice.condition} twice`;
  const pair = contradictions.find(
    ([one, other]) =>
      named.some((name) => one.test(name)) && rows.some((row) => other.test(row) && !one.test(row)),
  );
  return pair && `${pair.join(' ')}: ${named.join(' ')}`;
}

/** Actions whose sentence names a day. */
const dated = ['prepare', 'apply-soon', 'hand-over', 'tell-before-leaving'] as const;

const negatives: readonly VerdictName[] = ['not-yet', 'ended', 'other-way'];
const wasNegative = new Uint8Array(count);
const seen = new Set<string>();
let contradiction: string | undefined;

test(
  'どの答えの組み合わせも、理由・次にすること・決める人のある結果に行き着く',
  { timeout: 120_000 },
  () => {
    for (let combination = 0, equals; combination < count; combination += equals) {
      const verdict = verdictOn(answersAt(combination), facts, today);
      equals = countOfEquals(combination, verdict);
      const { outcome, findings, actions, actionDays, doors, decidedBy } = verdict;
      const isNegative = negatives.includes(outcome);
      const isWhole =
        findings.length > 0 &&
        actions.length > 0 &&
        decidedBy === 'municipality' &&
        (!isNegative || doors.length > 0);
      if (!isWhole) assert.fail(JSON.stringify(answersAt(combination)));
      for (const action of dated)
        if (actions.includes(action) && !(actionDays[action]! >= today))
          assert.fail(`${action}: ${JSON.stringify(answersAt(combination))}`);
      for (const { reason } of findings) seen.add(reason);
      wasNegative.fill(Number(isNegative), combination, combination + equals);
      contradiction ??=
        contradictionIn(verdict) && JSON.stringify([contradictionIn(verdict), verdict]);
    }
  },
);

test('聞いていない質問の答えは、結果を変えない', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (answers, others) => {
      const verdict = verdictOn(answers, facts, today);
      const asked = verdict.asked.map((question) => [question, answers[question]]);
      assert.deepEqual(
        verdictOn({ ...others, ...Object.fromEntries(asked) }, facts, today),
        verdict,
      );
    }),
    { numRuns: 2000 },
  );
});

test('「なぜ」の2つの文が、たがいに食いちがうことはない', () => {
  assert.equal(contradiction, undefined);
});

/** May this be what a person with the other answers finds out? Every known answer stays, or its question no longer arises. */
const fillsIn = (found: SomeAnswers, before: SomeAnswers): boolean =>
  found !== before &&
  Object.entries(before).every(
    ([question, value]) =>
      value === 'unknown' || (found[question as ChoiceQuestion] ?? value) === value,
  );

const fillings = dimensions.map((pieces) =>
  pieces.map((before) => pieces.flatMap((found, index) => (fillsIn(found, before) ? [index] : []))),
);

// Who takes part in something before the first usable day: the "not yet" stands, but what it is has to be asked.
const isTakenForThis = (combination: number): boolean =>
  verdictOn(answersAt(combination), facts, today).findings.some(
    ({ reason }) => reason === 'using-too-early',
  );

test(
  '「わからない」から出た否定は、どの答えがわかっても否定のまま(早すぎる利用の確認をのぞく)',
  { timeout: 120_000 },
  () => {
    for (let combination = 0; combination < count; combination += 1) {
      if (!wasNegative[combination]) continue;
      for (const [place, stride] of strides.entries()) {
        const index = indexAt(combination, place);
        for (const found of fillings[place]?.[index] ?? []) {
          const filledIn = combination + (found - index) * stride;
          if (!wasNegative[filledIn] && !isTakenForThis(filledIn))
            assert.fail(
              `${JSON.stringify(answersAt(combination))} → ${JSON.stringify(answersAt(filledIn))}`,
            );
        }
      }
    }
  },
);

test('表にある理由はすべて、どこかの答えで現れる', () => {
  const remarks: readonly string[] = circumstances;
  const missing = Object.keys(reasons).filter(
    (reason) => !seen.has(reason) && !remarks.includes(reason),
  );
  assert.deepEqual(missing, []);
});

test('聞かない質問の答えが残っていても、矛盾した日でも、例外を出さない', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      assert.ok(verdictOn(answers, facts, today).actions.length > 0);
      const days = timelineOn(answers, facts, today)?.events.map(({ on }) => on) ?? [];
      assert.deepEqual(days, days.toSorted());
    }),
    { numRuns: 2000 },
  );
});
