import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answers, type Question, unanswered } from './answers.ts';
import { dayAfter } from './calendar.ts';
import { typical } from './testing/cases.ts';
import { verdictOn } from './eligibility.ts';
import { mostQuestionsLeft, questionOrder, walkThrough } from './question-order.ts';
import { anyAnswers } from './testing/any-answers.ts';
import { facts, today } from './testing/content-facts.ts';

const asked = (answers: Partial<Answers>) =>
  walkThrough({ ...typical, ...answers }, facts, today).asked;
const longest = 10;

test('いちばん長い道でも、質問は10個まで', () => {
  const lengths = new Set<number>();
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { length } = walkThrough(answers, facts, today).asked;
      lengths.add(length);
      return length <= longest;
    }),
    { numRuns: 20_000 },
  );
  const changed = {
    usage: 'using',
    course: 'changed-job',
    leftOn: '2026-10-31',
    rejoinedOn: '2026-11-10',
    leavingReason: 'other',
    earlierChange: 'none',
  } as const;
  assert.equal(asked(changed).length, longest);
  assert.ok(lengths.has(longest - 1));
});

test('聞かない質問に何が入っていても、結果は変わらない', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      assert.deepEqual(
        verdictOn(walkThrough(answers, facts, today).answers, facts, today),
        verdictOn(answers, facts, today),
      );
    }),
    { numRuns: 5000 },
  );
});

test('何も答えなくても、すべての人に聞く質問が順に並ぶ', () => {
  assert.deepEqual(walkThrough(unanswered, facts, today).asked, [
    'usage',
    'priorService',
    'employment',
    'hiredOn',
    'course',
    'gap',
    'proof',
    'age',
    'circumstances',
  ]);
});

test('はっきりした「ちがう点」が出たら、そのあとは聞かない', () => {
  assert.deepEqual(asked({ priorService: 'school' }), ['usage', 'priorService']);
  assert.deepEqual(asked({ employment: 'a-type' }), ['usage', 'priorService', 'employment']);
  assert.deepEqual(asked({ hiredOn: '2022-04-01' }).at(-1), 'course');
  assert.deepEqual(asked({ priorService: 'selection' }), ['usage', 'priorService']);
  assert.ok(asked({ priorService: 'residential-training' }).includes('age'));
});

test('就職がこれからなら、就職のあとのことを聞かない', () => {
  assert.ok(!asked({ hiredOn: dayAfter(today) }).includes('course'));
  assert.ok(asked({ hiredOn: today }).includes('course'));
  assert.ok(asked({ hiredOn: 'unknown' }).includes('course'));
});

test('使っている人には、市区町村が決めるときに見たことを聞かない', () => {
  const using = asked({ usage: 'using' });
  assert.deepEqual(using, [
    'usage',
    'priorService',
    'employment',
    'hiredOn',
    'course',
    'startedOn',
    'circumstances',
  ]);
  for (const usage of ['not-started', 'stopped', 'unknown'] as const)
    assert.deepEqual(asked({ usage }).slice(-4), ['gap', 'proof', 'age', 'circumstances'], usage);
});

test('就職のあとの様子で、要る日だけを聞く', () => {
  const days = (answers: Partial<Answers>) =>
    asked(answers)
      .filter((question) => question.endsWith('On') || question === 'returnHelp')
      .slice(1);
  assert.deepEqual(days({ course: 'returned', returnHelp: 'service' }), [
    'returnHelp',
    'returnedOn',
  ]);
  assert.deepEqual(days({ course: 'returned', returnHelp: 'none' }), ['returnHelp']);
  assert.deepEqual(days({ course: 'temporary-use' }), ['temporaryUseEndedOn']);
  assert.deepEqual(days({ course: 'left', leftOn: '2026-11-10' }), ['leftOn']);
  assert.deepEqual(days({ course: 'changed-job' }), []);
  assert.deepEqual(days({ course: 'changed-job', usage: 'using' }), ['leftOn', 'rejoinedOn']);
  assert.deepEqual(days({ course: 'returned', usage: 'using' }), ['returnHelp', 'startedOn']);
});

test('復職・一時利用にサービスを使った人には、就職の前の空白を聞かない', () => {
  assert.ok(!asked({ course: 'returned', returnHelp: 'service' }).includes('gap'));
  assert.ok(!asked({ course: 'temporary-use' }).includes('gap'));
  for (const answers of [
    { course: 'on-leave' },
    { course: 'returned', returnHelp: 'none' },
  ] as const)
    assert.ok(asked(answers).includes('gap'));
});

const left = (answers: Partial<Answers>, answered: readonly Question[]) =>
  mostQuestionsLeft({ ...unanswered, ...answers }, new Set(answered), facts, today);

test('「あと最大n問」は、はじめは10、答えるごとに減り、増えることはない', () => {
  assert.equal(left({}, []), longest);
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      let before = longest + 1;
      let known: Answers = unanswered;
      const answered: Question[] = [];
      for (const question of walkThrough(answers, facts, today).asked) {
        const now = mostQuestionsLeft(known, new Set(answered), facts, today);
        assert.ok(now < before, `${question}: ${now}`);
        before = now;
        known = { ...known, [question]: answers[question] };
        answered.push(question);
      }
      assert.equal(mostQuestionsLeft(known, new Set(answered), facts, today), 0);
    }),
    { numRuns: 300 },
  );
});

test('答えがわかった分岐は、その道だけを数える', () => {
  assert.equal(left({ usage: 'not-started' }, ['usage']), 9);
  assert.equal(
    left({ usage: 'not-started', priorService: 'school' }, ['usage', 'priorService']),
    0,
  );
  assert.equal(
    left({ usage: 'using', course: 'steady' }, [
      'usage',
      'priorService',
      'employment',
      'hiredOn',
      'course',
    ]),
    2,
  );
});

test('質問の順は1つで、どの質問も1回だけ並ぶ', () => {
  assert.equal(new Set(questionOrder).size, questionOrder.length);
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const places = walkThrough(answers, facts, today).asked.map((question) =>
        questionOrder.indexOf(question),
      );
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
    }),
  );
});
