import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, today } from '../../rules/testing/content-facts.ts';
import { CheckFlow } from './check-flow.ts';

const settled = {
  usage: 'not-started',
  priorService: 'b-type',
  employment: 'company',
  hiredOn: '2025-04-01',
  course: 'steady',
  gap: 'continuous',
  proof: 'techo',
  age: 'adult',
};
const flowAt = (at: string, passed: readonly string[] = []) =>
  Object.assign(new CheckFlow(facts, () => today), { at, passed: new Set(passed) });

test('次の質問は、聞く順に1つずつ、終わりは結果', () => {
  const flow = flowAt('usage');
  const seen: string[] = [];
  for (let at = 'usage'; at !== 'result'; at = flow.next(settled)) seen.push((flow.at = at));
  assert.deepEqual(seen, flow.path(settled).eligibility);
});

test('結果から開いた質問のあとは、まだ通っていない質問があればそれ、なければすぐ結果', () => {
  const flow = flowAt('course', Object.keys(settled));
  flow.passed.add('circumstances');
  flow.returns = true;
  assert.equal(flow.next(settled), 'result');
  assert.equal(flow.next({ ...settled, course: 'returned' }), 'returnHelp');
});

test('前の質問は、聞く順の1つ前。最初の前はない', () => {
  assert.equal(flowAt('priorService').before(settled), 'usage');
  assert.equal(flowAt('usage').before(settled), '');
});

test('お金の質問は、お金の質問へ進み、数も別に数える', () => {
  const flow = flowAt('publicAssistance');
  assert.equal(flow.next(settled), 'taxOnPaySlip');
  assert.equal(flow.progress(settled).part, 'money');
  assert.equal(flow.next({ ...settled, publicAssistance: 'yes' }), 'result');
  assert.deepEqual(flowAt('usage').progress({}), { part: 'eligibility', left: 10 });
});

test('関係しなくなった答えを外し、また関係すれば、もういちど聞く', () => {
  const returned = {
    ...settled,
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2025-10-01',
  };
  const flow = flowAt('course', Object.keys(returned));
  assert.deepEqual(flow.finish({ ...returned, course: 'steady' }, false), [
    'returnHelp',
    'returnedOn',
  ]);
  assert.equal(flow.firstOpen(flow.path(returned).eligibility), 'returnHelp');
});

test('聞いていないお金の質問は、確認リストに入らない', () => {
  const flow = flowAt('result', Object.keys(settled));
  assert.deepEqual(flow.outcome(settled).unknown, []);
  flow.finish(settled, true);
  assert.ok(flow.outcome(settled).unknown.includes('ownTax'));
});

test('打ちまちがいは、聞いている質問の分だけを言い、なければ食いちがいを言う', () => {
  const flow = flowAt('hiredOn');
  const typed = [{ question: 'returnedOn', problem: 'no-such-day' }];
  assert.deepEqual(flow.problems(settled, typed), []);
  assert.deepEqual(
    flow.problems({ ...settled, course: 'returned', returnHelp: 'service' }, typed),
    typed,
  );
  assert.equal(
    flow.problems({ ...settled, hiredOn: '2060-01-01' }, [])[0]?.problem,
    'too-far-ahead',
  );
});

test('けたをまちがえたような額は、いちど聞き返し、そのまま進めば使う', () => {
  const paid = {
    ...settled,
    hiredOn: '2026-04-01',
    publicAssistance: 'no',
    ownTax: 'untaxed',
    married: 'no',
  };
  const asks = (flow: CheckFlow, fields: Readonly<Record<string, string>>) =>
    flow
      .problems({ ...paid, ...fields }, [])
      .map(({ question, problem, read }) => [question, problem, read]);
  for (const fields of [
    { monthlySalary: '999999' },
    { monthlySalary: '200000', yearlyBonus: '5000000' },
    { monthlySalary: '200000', payInYearBefore: '9000000' },
    { hiredOn: '2024-06-01' },
    { hiredOn: '2024-06-01', yearlyPay: '400000' },
  ])
    assert.deepEqual(asks(flowAt('monthlySalary'), fields), []);
  assert.deepEqual(
    asks(flowAt('yearlyBonus'), { monthlySalary: '200000', yearlyBonus: '5000001' }),
    [['yearlyBonus', 'rare-amount', '5,000,001円']],
  );
  // A month's pay where a year's is asked for.
  for (const yearlyPay of ['180000', '18000000'])
    assert.equal(asks(flowAt('yearlyPay'), { hiredOn: '2024-06-01', yearlyPay }).length, 1);
  const flow = flowAt('monthlySalary');
  const large = { ...paid, monthlySalary: '1850000' };
  const problems = flow.problems(large, []);
  assert.deepEqual(asks(flow, large), [['monthlySalary', 'rare-amount', '1,850,000円']]);
  flow.goOn(large);
  assert.equal(asks(flow, large).length, 1, '聞く前に進んでも、使わない');
  flow.told(problems, large);
  flow.goOn({ ...large, monthlySalary: '1950000' });
  assert.equal(
    asks(flow, { ...large, monthlySalary: '1950000' }).length,
    1,
    '変えた額は、もういちど聞く',
  );
  flow.told(problems, large);
  flow.goOn(large);
  assert.deepEqual(asks(flow, large), []);
});

test('結果を出したことのある額は、聞き返さない', () => {
  const flow = flowAt('result');
  const large = { ...settled, hiredOn: '2026-04-01', monthlySalary: '1850000' };
  flow.trust(large);
  assert.deepEqual(flow.problems(large, []), []);
});

test('見る日を変えると、その日で数え、はじめからにすると、きょうに戻る', () => {
  const flow = flowAt('result');
  flow.on = '2025-05-01';
  assert.equal(flow.outcome(settled).verdict.outcome, 'not-yet');
  flow.reset();
  assert.equal(flow.today, today);
});
