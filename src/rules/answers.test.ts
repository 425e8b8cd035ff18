import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answersFrom,
  circumstances,
  courseSoFar,
  dayQuestions,
  isCountedAnew,
  options,
  plannedDays,
  unanswered,
} from './answers.ts';
import { cases, typical } from './testing/cases.ts';

test('どの質問にも「わからない」があり、最後に並ぶ', () => {
  for (const values of Object.values(options)) assert.equal(values.at(-1), 'unknown');
});

test('何も答えていなければ、すべて「わからない」', () => {
  for (const question of [...Object.keys(options), ...dayQuestions])
    assert.equal(unanswered[question as 'hiredOn'], 'unknown');
  assert.deepEqual(unanswered.circumstances, []);
});

test('正しい答えはそのまま読む', () => {
  const answers = answersFrom({
    priorService: 'b-type',
    hiredOn: '2026-04-01',
    circumstances: 'moving,nonsense,jobcoach',
  });
  assert.equal(answers.priorService, 'b-type');
  assert.equal(answers.hiredOn, '2026-04-01');
  assert.deepEqual(answers.circumstances, ['jobcoach', 'moving']);
});

test('判定例の人の答えは、リンクから読んでも同じ', () => {
  for (const { id, answers: differing } of cases) {
    const answers = { ...typical, ...differing };
    const fields = Object.entries(answers).map(([question, answer]) => [question, String(answer)]);
    assert.deepEqual(answersFrom(Object.fromEntries(fields)), answers, id);
  }
});

test('読めない答えは「わからない」になり、ほかの答えは残る', () => {
  const answers = answersFrom({
    priorService: 'B型',
    hiredOn: '2026-02-30',
    usage: 'using',
    age: '__proto__',
  });
  assert.deepEqual(answers, { ...unanswered, usage: 'using' });
});

test('どんな文字が来ても例外を出さず、選べる答えだけを返す', () => {
  const keys = fc.constantFrom(
    ...Object.keys(options),
    ...dayQuestions,
    'circumstances',
    '__proto__',
    'constructor',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, fc.string()), (fields) => {
      const answers = answersFrom(fields);
      for (const [question, values] of Object.entries(options))
        assert.ok((values as readonly string[]).includes(answers[question as 'age']));
      assert.ok(answers.circumstances.every((remark) => circumstances.includes(remark)));
    }),
  );
});

test('就職の日より前に、就職のあとのできごとはない', () => {
  const answers = { ...unanswered, course: 'returned', hiredOn: '2026-12-01' } as const;
  assert.equal(courseSoFar(answers, '2026-11-30'), 'steady');
  assert.equal(courseSoFar(answers, '2026-12-01'), 'returned');
  assert.equal(courseSoFar({ ...answers, hiredOn: 'unknown' }, '2026-11-30'), 'returned');
});

test('数え直すのは、復職と一時利用だけ', () => {
  const anew = options.course.filter((course) =>
    isCountedAnew({ ...unanswered, course }, '2026-11-22'),
  );
  assert.deepEqual(anew, ['returned', 'temporary-use']);
  const returned = { ...unanswered, course: 'returned' } as const;
  assert.deepEqual(
    (['service', 'none', 'unknown'] as const).map((returnHelp) =>
      isCountedAnew({ ...returned, returnHelp }, '2026-11-22'),
    ),
    [true, false, true],
  );
});

test('今日より後の日は、予定', () => {
  const answers = {
    ...unanswered,
    hiredOn: '2026-11-22',
    leftOn: '2026-11-23',
    rejoinedOn: '2026-12-01',
  } as const;
  assert.deepEqual(plannedDays(answers, '2026-11-22'), ['leftOn', 'rejoinedOn']);
  assert.deepEqual(plannedDays(unanswered, '2026-11-22'), []);
});
