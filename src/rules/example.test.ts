// The example of the README. Run it: node src/rules/example.test.ts
import assert from 'node:assert/strict';
import { answersFrom } from './answers.ts';
import { verdictOn } from './eligibility.ts';
import { feeOn, unansweredFee } from './fee.ts';
import { facts } from './testing/content-facts.ts';
import { timelineOn } from './timeline.ts';

const today = '2026-11-22';
const answers = answersFrom({
  priorService: 'b-type',
  gap: 'continuous',
  employment: 'company',
  hiredOn: '2026-08-01',
  course: 'steady',
  usage: 'not-started',
  proof: 'techo',
  age: 'adult',
});

const { outcome, findings, actions } = verdictOn(answers, facts, today);
console.log(outcome, actions); // not-yet [ 'prepare' ]
for (const { reason, status, facts: source } of findings)
  console.log(status, reason, source.join(' '));

const timeline = timelineOn(answers, facts, today);
for (const { on, kind } of timeline?.events ?? []) console.log(on, kind);

const { classes, monthly } = feeOn(
  { ...unansweredFee, publicAssistance: 'no', ownTax: 'taxed' },
  facts,
  today,
);
console.log(classes, monthly); // [ 'ippan1', 'ippan2' ] { min: 1074, max: 3933 }

assert.deepEqual(
  [outcome, timeline?.firstUsableDay, monthly],
  ['not-yet', '2027-02-01', { min: 1074, max: 3933 }],
);
