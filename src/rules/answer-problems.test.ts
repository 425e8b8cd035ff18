import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn } from './answer-problems.ts';
import { type Answers, options, unanswered } from './answers.ts';
import { dayAfter, dayBefore, dayReached } from './calendar.ts';
import { cases, typical } from './testing/cases.ts';
import { valueOn } from './fact-sheet.ts';
import { facts, today } from './testing/content-facts.ts';

const problems = (answers: Partial<Answers>) =>
  problemsIn({ ...typical, ...answers }, facts, today).map(
    ({ question, problem }) => `${question}: ${problem}`,
  );

test('判定例に矛盾はない', () => {
  for (const { answers, today: day = today } of cases)
    assert.deepEqual(problemsIn({ ...typical, ...answers }, facts, day), []);
  assert.deepEqual(problemsIn(unanswered, facts, today), []);
});

test('制度が始まる前の就職も受け取り、1950年より前だけを、年の打ちまちがいと見る', () => {
  for (const course of options.course) {
    assert.deepEqual(problems({ hiredOn: '2015-04-01', course }), [], course);
    assert.deepEqual(problems({ hiredOn: '1950-01-01', course }), [], course);
    assert.deepEqual(problems({ hiredOn: '1949-12-31', course }), ['hiredOn: long-ago'], course);
  }
});

const plans = (day: string): [string, Partial<Answers>][] => [
  ['hiredOn', { hiredOn: day }],
  ['returnedOn', { course: 'returned', returnHelp: 'service', returnedOn: day }],
  ['temporaryUseEndedOn', { course: 'temporary-use', temporaryUseEndedOn: day }],
  ['leftOn', { course: 'left', leftOn: day }],
  ['leftOn', { course: 'changed-job', leftOn: day }],
  ['rejoinedOn', { course: 'changed-job', leftOn: today, rejoinedOn: day }],
  ['startedOn', { usage: 'using', startedOn: day }],
];

test('これからの予定の日は、どの質問でも受け取る', () => {
  for (const day of [today, dayAfter(today), '2027-01-22'])
    for (const [question, answers] of plans(day)) assert.deepEqual(problems(answers), [], question);
});

test('何年も先の日は、どの質問でも、先すぎると伝える', () => {
  const horizon = dayReached(today, valueOn(facts, 'ikou/length', today));
  for (const [question, answers] of plans(horizon))
    assert.deepEqual(problems(answers), [], question);
  for (const [question, answers] of plans(dayAfter(horizon)))
    assert.deepEqual(problems(answers), [`${question}: too-far-ahead`]);
});

test('わからない日とは、前か後かをくらべない', () => {
  for (const [question, answers] of plans(dayAfter(today)))
    if (question !== 'hiredOn')
      assert.deepEqual(problems({ ...answers, hiredOn: 'unknown' }), [], question);
  assert.deepEqual(
    problems({ course: 'changed-job', leftOn: 'unknown', rejoinedOn: '2026-10-01' }),
    [],
  );
  assert.deepEqual(problems({ course: 'left', leftOn: 'unknown' }), []);
});

test('就職より前の復職・一時利用・離職・利用開始は、おかしいと伝える', () => {
  const hiredOn = '2026-01-15';
  const before = dayBefore(hiredOn);
  const wrong = (question: string) => [`${question}: before-hiring`];
  assert.deepEqual(
    problems({ hiredOn, course: 'returned', returnedOn: before }),
    wrong('returnedOn'),
  );
  assert.deepEqual(
    problems({ hiredOn, course: 'temporary-use', temporaryUseEndedOn: before }),
    wrong('temporaryUseEndedOn'),
  );
  assert.deepEqual(problems({ hiredOn, course: 'changed-job', leftOn: before }), wrong('leftOn'));
  assert.deepEqual(problems({ hiredOn, course: 'left', leftOn: before }), wrong('leftOn'));
  assert.deepEqual(problems({ hiredOn, usage: 'using', startedOn: before }), wrong('startedOn'));
});

test('就職と同じ日なら、おかしくない', () => {
  const day = '2026-01-15';
  const same = {
    hiredOn: day,
    returnedOn: day,
    temporaryUseEndedOn: day,
    leftOn: day,
    rejoinedOn: day,
    startedOn: day,
  } as const;
  for (const course of ['temporary-use', 'changed-job', 'left', 'returned'] as const)
    assert.deepEqual(problems({ ...same, course, usage: 'using' }), []);
});

test('離職より前の再就職は、おかしいと伝える', () => {
  const change = { hiredOn: '2025-06-01', course: 'changed-job', leftOn: '2026-10-10' } as const;
  assert.deepEqual(problems({ ...change, rejoinedOn: '2026-10-09' }), [
    'rejoinedOn: before-leaving',
  ]);
});

test('聞いていない日の食いちがいは数えない', () => {
  const old = '2020-01-01';
  assert.deepEqual(
    problems({
      returnedOn: old,
      temporaryUseEndedOn: old,
      leftOn: '2020-01-02',
      rejoinedOn: old,
      startedOn: old,
    }),
    [],
  );
  const far = '2060-01-01';
  assert.deepEqual(
    problems({
      returnedOn: far,
      temporaryUseEndedOn: far,
      leftOn: far,
      rejoinedOn: far,
      startedOn: far,
    }),
    [],
  );
});

test('復職や一時利用にサービスを使ったのに、サービスの名前がないとき', () => {
  for (const priorService of ['none', 'school'] as const) {
    assert.deepEqual(problems({ priorService, course: 'temporary-use' }), [
      'priorService: no-service-named',
    ]);
    assert.deepEqual(problems({ priorService, course: 'returned', returnHelp: 'service' }), [
      'priorService: no-service-named',
    ]);
    assert.deepEqual(problems({ priorService, course: 'returned', returnHelp: 'none' }), []);
    assert.deepEqual(problems({ priorService, course: 'steady', returnHelp: 'service' }), []);
  }
  assert.deepEqual(problems({ priorService: 'other', course: 'temporary-use' }), []);
});
