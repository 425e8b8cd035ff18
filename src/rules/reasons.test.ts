import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circumstances } from './answers.ts';
import { type Reason, reasons } from './reasons.ts';
import { confidences, facts } from './testing/content-facts.ts';
import { doubts } from './timeline.ts';

const all: [string, Reason][] = Object.entries(reasons);

test('理由の出典はすべて content/facts にある', () => {
  for (const [reason, { facts: source }] of all) for (const id of source) assert.ok(facts[id], `${reason}: ${id}`);
  for (const id of Object.values(doubts)) assert.ok(facts[id], id);
});

test('わからないことには、聞く相手がいる', () => {
  for (const [reason, { status, ask }] of all) if (status === 'unknown') assert.ok(ask, reason);
});

test('「まだ」と「ちがう」には、ほかの道がある', () => {
  for (const [reason, { status, doors }] of all)
    if (status === 'not-yet' || status === 'not-met') assert.ok(doors.length > 0, reason);
});

test('使える条件を満たした理由は、聞くことも次の行動も持たない。もうすぐ終わるときだけ、ほかの道がある', () => {
  for (const [reason, { status, ask, action, doors }] of all)
    if (status === 'met')
      assert.deepEqual([ask, action, doors.length > 0], [undefined, undefined, reason === 'period-closing'], reason);
});

test('ひとこと(あてはまること)には、それぞれ理由がある', () => {
  for (const circumstance of circumstances) assert.equal(reasons[circumstance].condition, 'remark');
});

test('確かめられていない事実(確度C)だけから、「まだ」や「ちがう」と言わない', () => {
  for (const [reason, { status, facts: source }] of all)
    if (status === 'not-yet' || status === 'not-met')
      assert.ok(
        source.some((id) => confidences[id] !== 'C'),
        reason,
      );
});
