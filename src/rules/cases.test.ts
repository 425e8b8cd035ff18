import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, typical } from './testing/cases.ts';
import { verdictOn } from './eligibility.ts';
import { feeOn } from './fee.ts';
import { feeCases, forecastCases, taxCases, typicalFee } from './testing/fee-cases.ts';
import { forecastOn, taxGuess } from './tax-forecast.ts';
import { facts, today as collectedOn } from './testing/content-facts.ts';
import { guidesTell } from './testing/guides.ts';
import { timelineOn } from './timeline.ts';

// The ids of the facts dossier §16, and from T101 those added since, written out: a case cannot be lost unseen.
const ids =
  'T01 T02 T03 T04 T06 T07 T09 T11 T14 T15 T16 T18 T21 T22 T23 T25 T26 T27 T29 T30 T32 T33 T34 T35 T37 T38 T39 T40 T41 T42 ' +
  'T44 T45 T46 T48 T50 T52 T53 T54 T56 T57 T58 T60 T61 T62 T64 T65 T67 T68 ' +
  'F01 F02 F03 F05 F06 F08 F10 F11 F13 F14 F16 F18 F20 F21 F24 F25 F27 F28 F29 F30 F31 F32';

test('事実台帳§16の判定例と、あとから足した判定例が、すべてそろっている', () => {
  const kept = [...cases, ...feeCases, ...taxCases, ...forecastCases].map(({ id }) => id);
  const unlisted = kept.filter((id) => !ids.split(' ').includes(id));
  assert.ok(!unlisted.length, `cases.test.ts の ids に足してください: ${unlisted.join(' ')}`);
  assert.deepEqual(kept.toSorted(), ids.split(' ').toSorted());
});

for (const { id, title, today = collectedOn, answers: differing, expect } of cases) {
  test(`${id} ${title}`, () => {
    const answers = { ...typical, ...differing };
    const { outcome, findings, actions, doors } = verdictOn(answers, facts, today);
    assert.equal(outcome, expect.outcome);
    if (expect.reason)
      assert.ok(
        findings.some(({ reason }) => reason === expect.reason),
        `${expect.reason} がない`,
      );
    if (expect.action) assert.equal(actions[0], expect.action);
    for (const door of expect.doors ?? []) assert.ok(doors.includes(door), `${door} がない`);

    const timeline = timelineOn(answers, facts, today);
    assert.ok(timeline);
    const [earliest, latest = earliest] = [expect.lastDay ?? []].flat();
    if (earliest) assert.deepEqual(timeline.lastDay, { earliest, latest });
    if (expect.reachedOn) assert.equal(timeline.reachedOn, expect.reachedOn);
    if (expect.firstUsableDay) assert.equal(timeline.firstUsableDay, expect.firstUsableDay);
    if (expect.phase) assert.equal(timeline.phase, expect.phase);
    if (expect.doubt) assert.ok(timeline.doubts.includes(expect.doubt), `${expect.doubt} がない`);
  });
}

for (const { id, title, answers, expect } of feeCases) {
  test(`${id} ${title}`, () => {
    const fee = feeOn({ ...typicalFee, ...answers }, facts, collectedOn);
    assert.deepEqual(fee.classes, [expect.class]);
    assert.deepEqual(fee.monthly, { min: expect.monthly, max: expect.monthly });
    if (expect.cap !== undefined) assert.deepEqual(fee.cap, { min: expect.cap, max: expect.cap });
    if (expect.fact) assert.ok(guidesTell(expect.fact), `ガイドに ${expect.fact} がない`);
  });
}

for (const { id, title, pay, techo, taxYear, expect } of taxCases) {
  test(`${id} ${title}`, () =>
    assert.equal(taxGuess({ min: pay, max: pay }, techo, facts, taxYear), expect));
}

for (const { id, title, income, use, expect } of forecastCases) {
  test(`${id} ${title}`, () => {
    const periods = forecastOn(income, facts, use);
    assert.deepEqual(
      periods.map(({ from, guess, settled }) => ({ from, guess, settled })),
      expect,
    );
    assert.equal(periods.at(-1)?.to, use.to);
  });
}
