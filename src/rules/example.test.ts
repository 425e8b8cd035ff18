// The example of the README. Run it: npx node src/rules/example.test.ts
import assert from 'node:assert/strict';
import {
  answersFrom,
  feeOn,
  reasonSources,
  taxGuess,
  timelineOn,
  unansweredFee,
  verdictOn,
} from './index.ts';
import { facts } from './testing/content-facts.ts';

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
console.log(outcome, actions); // not-yet [ 'apply-now' ]
for (const { reason, status } of findings)
  console.log(status, reason, reasonSources[reason].join(' '));

const timeline = timelineOn(answers, facts, today);
for (const { on, kind } of timeline?.events ?? []) console.log(on, kind);

const { classes, monthly } = feeOn(
  { ...unansweredFee, publicAssistance: 'no', ownTax: 'taxed' },
  facts,
  today,
);
console.log(classes, monthly); // [ 'ippan1', 'ippan2' ] { min: 1074, max: 3933 }

// Residents' tax of 2026 on last year's pay of somebody with a 手帳, in yen from the least to the most it may have been.
const guess = taxGuess({ min: 1_500_000, max: 1_800_000 }, 'yes', facts, 2026);
console.log(guess); // zero

assert.deepEqual(
  [outcome, timeline?.firstUsableDay, monthly, guess],
  ['not-yet', '2027-02-01', { min: 1074, max: 3933 }, 'zero'],
);
