import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn } from './answer-problems.ts';
import { parseDay } from './calendar.ts';
import { cases, typical } from './testing/cases.ts';
import { verdictOn } from './eligibility.ts';
import { type FactSheet, valueOn } from './fact-sheet.ts';
import { bands, feeOn, kasan, unansweredFee } from './fee.ts';
import { forecastOn } from './tax-forecast.ts';
import { facts, today as collectedOn, units } from './testing/content-facts.ts';
import { timelineOn } from './timeline.ts';
import { unitsRead } from './units-read.ts';

test('計算に使う事実の単位は、規則が考えている単位と同じ', () => {
  for (const [id, unit] of Object.entries(unitsRead)) assert.equal(units[id], unit, id);
});

test('定着率の段階は、下の線の割合の名前を持つ。いちばん下の段階に線はない', () => {
  for (const band of bands) {
    const id = `fee/rate-${band}`;
    assert.equal(unitsRead[id], band === '0' ? undefined : '%', id);
    if (band !== '0') assert.equal(valueOn(facts, id, collectedOn), Number(band));
  }
});

test('値の形も、単位に合う', () => {
  for (const [id, unit] of Object.entries(unitsRead))
    for (const { value } of facts[id] ?? assert.fail(id)) {
      if (unit === '日付') assert.equal(parseDay(String(value)), value, id);
      else assert.equal(typeof value, 'number', id);
      if (unit.endsWith('月') || unit === 'か月目') assert.ok(Number.isInteger(value), id);
    }
});

test('表には、規則が読む事実が過不足なくある', () => {
  const read = new Set<string>();
  const watched: FactSheet = new Proxy(facts, {
    get: (sheet, id: string) => {
      read.add(id);
      return sheet[id];
    },
  });
  for (const { answers, today = collectedOn } of cases) {
    const all = { ...typical, ...answers };
    problemsIn(all, watched, today);
    verdictOn(all, watched, today);
    timelineOn(all, watched, today);
  }
  feeOn({ ...unansweredFee, kasan }, watched, collectedOn);
  const income = {
    hiredOn: '2026-04-01',
    monthlySalary: 150_000,
    yearlyBonus: 0,
    payInYearBefore: 0,
    payEarlierInYear: 0,
    techo: 'unknown',
    spouseTaxed: 'no',
  } as const;
  forecastOn(income, watched, { from: '2026-10-01', to: '2029-09-30' });
  const computed = Object.keys(unitsRead).filter((id) => !id.startsWith('fee/rate-'));
  assert.deepEqual([...read].toSorted(), computed.toSorted());
});
