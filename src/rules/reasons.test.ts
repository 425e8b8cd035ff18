import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circumstances } from './answers.ts';
import type { Reason } from './reason.ts';
import { type ReasonId, reasons } from './reasons.ts';
import { reasonSources } from './sources.ts';
import { namesIn, reasonSentence } from './testing/check-words.ts';
import { confidences, facts } from './testing/content-facts.ts';
import { doubts } from './timeline.ts';

const all = Object.entries(reasons) as [ReasonId, Reason][];

test('理由の出典はすべて content/facts にある', () => {
  for (const [reason, source] of Object.entries(reasonSources))
    assert.ok(source.length && source.every((id) => facts[id]), `${reason}: ${source.join(' ')}`);
  for (const id of Object.values(doubts)) assert.ok(facts[id], id);
});

test('理由の文にある数字の事実は、その理由の出典にもある', () => {
  for (const [reason] of all)
    for (const [, id = ''] of reasonSentence(reason).matchAll(/<Fact id="([^"]+)"/g))
      assert.ok(reasonSources[reason].includes(id), `${reason}: ${id}`);
});

test('わからないことには、聞く相手がいる', () => {
  for (const [reason, { status, ask }] of all) if (status === 'unknown') assert.ok(ask, reason);
});

test('「まだ」と「ちがう」には、ほかの道がある', () => {
  for (const [reason, { status, doors }] of all)
    if (status === 'not-yet' || status === 'not-met') assert.ok(doors.length > 0, reason);
});

test('使える条件を満たした理由は、次の行動を持たない。読み方が残るときだけ聞き、もうすぐ終わるときだけ、ほかの道がある', () => {
  const openReadings = ['period-end-open', 'period-end-from-return', 'return-without-service'];
  for (const [reason, { status, ask, action, doors }] of all)
    if (status === 'met')
      assert.deepEqual(
        [ask !== undefined, action, doors.length > 0],
        [openReadings.includes(reason), undefined, reason === 'period-closing'],
        reason,
      );
});

test('使える期間の理由は「使える期間の中」と言わない。まだ使えない人の「まだ」と食いちがうため', () => {
  for (const [reason, { condition }] of all)
    if (condition === 'within-period')
      assert.doesNotMatch(reasonSentence(reason), /使える期間の中|いま使え/, reason);
});

test('ひとこと(あてはまること)には、それぞれ理由がある', () => {
  for (const circumstance of circumstances) assert.equal(reasons[circumstance].condition, 'remark');
});

test('確かめられていない事実(確度C)だけから、「まだ」や「ちがう」と言わない', () => {
  for (const [reason, { status }] of all)
    if (status === 'not-yet' || status === 'not-met')
      assert.ok(
        reasonSources[reason].some((id) => confidences[id] !== 'C'),
        reason,
      );
});

test('「ちがう」のほかの道には、決める市区町村の窓口がいつもある', () => {
  for (const [reason, { status, doors }] of all)
    if (status === 'not-met') assert.ok(doors.includes('municipality'), reason);
});

test('対象のサービスや働き方を、自治体の説明(確度B)だけから「ちがう」と言うときは、市区町村に確かめるように言う', () => {
  const certain = ['A', 'A転'];
  for (const [reason, { condition, status, ask }] of all)
    if (status === 'not-met' && (condition === 'prior-service' || condition === 'employment'))
      assert.equal(
        ask,
        reasonSources[reason].some((id) => certain.includes(confidences[id] ?? ''))
          ? undefined
          : 'municipality',
        reason,
      );
});

test('どの条件にも、満たすときと、確認がいるときの理由がある', () => {
  for (const [condition, reasonsOfIt] of Map.groupBy(all, ([, reason]) => reason.condition)) {
    const statuses = reasonsOfIt.map(([, { status }]) => status);
    // A use before the change is asked about only where it is not certain; to resume is a right, never a hurdle.
    if (condition !== 'change-while-using') assert.ok(statuses.includes('met'), condition);
    if (condition !== 'resume') assert.ok(statuses.includes('unknown'), condition);
  }
});

test('ほかの道・次の行動・日がずれる理由には、読む人への文がある', () => {
  const [doors, actions, doubtSentences] = [
    namesIn('doors'),
    namesIn('actions'),
    namesIn('doubts'),
  ];
  for (const [reason, { doors: open, action }] of all) {
    for (const door of open) assert.ok(doors.includes(door), `${reason}: ${door}`);
    if (action !== undefined) assert.ok(actions.includes(action), `${reason}: ${action}`);
  }
  assert.deepEqual(Object.keys(doubts).toSorted(), doubtSentences.toSorted());
});
