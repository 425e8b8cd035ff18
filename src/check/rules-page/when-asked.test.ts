import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { facts } from '../../rules/testing/content-facts.ts';
import { type Clause, clausesOf, whenAsked, whenMoneyAsked } from './when-asked.ts';

const choices = { a: ['1', '2', '3'], b: ['1', '2'], c: ['1', '2', '3'] };
const cases = choices.a.flatMap((a) =>
  choices.b.flatMap((b) => choices.c.map((c) => ({ a, b, c }))),
);
const holds = (clause: Clause, one: Readonly<Record<string, string>>) =>
  Object.entries(clause).every(([name, values]) => values.includes(one[name]!));

test('どの組み合わせを言いかえても、あてはまるものは変わらない', () => {
  fc.assert(
    fc.property(fc.subarray(cases), (some) => {
      const clauses = clausesOf(some, choices);
      assert.deepEqual(
        cases.filter((one) => clauses.some((clause) => holds(clause, one))),
        some,
      );
    }),
  );
});

test('いつも聞くことに条件はなく、関わらない質問は出てこない', () => {
  assert.deepEqual(clausesOf(cases, choices), [{}]);
  assert.deepEqual(
    clausesOf(
      cases.filter(({ b }) => b === '2'),
      choices,
    ),
    [{ b: ['2'] }],
  );
  assert.deepEqual(clausesOf([], choices), []);
});

test('質問がいつ出るかは、きまりのとおり', () => {
  assert.deepEqual(whenAsked('usage', facts).clauses, [{}]);
  assert.deepEqual(whenAsked('course', facts).clauses, [{ hiredOn: ['past', 'unknown'] }]);
  assert.deepEqual(whenAsked('returnedOn', facts).clauses, [
    { course: ['returned'], returnHelp: ['service'] },
  ]);
  assert.deepEqual(whenMoneyAsked(facts).get('techo')?.clauses, [
    { usage: ['using'], hiredOn: ['recent', 'long'], publicAssistance: ['no', 'unknown'] },
  ]);
});
