import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { circumstances, dayQuestions, options } from './answers.ts';
import { facts, today } from './testing/content-facts.ts';
import { dayAt, timeAt } from './testing/walked-calendar.ts';
import { valueOn } from './fact-sheet.ts';
import { feeOptions, feePath, feeQuestions, mostFeeQuestionsLeft } from './fee-questions.ts';
import { outcomeOf, pathOf, problemsOn } from './outcome.ts';
import { changingJob } from './testing/cases.ts';

const settled = {
  usage: 'not-started',
  priorService: 'transition',
  employment: 'company',
  hiredOn: '2024-04-01',
  course: 'steady',
  gap: 'continuous',
  proof: 'techo',
  age: 'adult',
};
const result = (fields: Readonly<Record<string, string>>) =>
  outcomeOf({ ...settled, ...fields }, facts, today);
const money = (fields: Readonly<Record<string, string>>) =>
  pathOf({ ...settled, ...fields }, facts, today).money;

const day = fc.integer({ min: timeAt('2015-01-01'), max: timeAt('2035-12-31') }).map(dayAt);
const amount = fc.integer({ min: 0, max: 999_999_999 }).map(String);
const value = (name: string) =>
  name in options || name in feeOptions
    ? fc.constantFrom<string>(
        ...({ ...options, ...feeOptions } as Record<string, readonly string[]>)[name]!,
      )
    : (dayQuestions as readonly string[]).includes(name)
      ? day
      : name === 'circumstances'
        ? fc.constantFrom<string>(...circumstances)
        : amount;
const names = [...Object.keys(options), ...dayQuestions, 'circumstances', ...feeQuestions];
const someFields = fc
  .record(Object.fromEntries(names.map((name) => [name, value(name)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
  .map((fields) => fields as Readonly<Record<string, string>>);

test('どのリンクの答えでも、例外なく、理由・次にすること・料金のある結果になる(1万通り)', () => {
  const hostile = fc
    .string({ unit: 'binary', maxLength: 200 })
    .map((text) => Object.fromEntries(new URLSearchParams(text.toWellFormed())));
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: someFields }, hostile), (fields) => {
      problemsOn(fields, facts, today);
      const { verdict, fee, unknown, isTheirs } = outcomeOf(fields, facts, today);
      assert.ok(verdict.findings.length && verdict.actions.length);
      assert.ok(
        Number.isInteger(fee.monthly.min) &&
          Number.isInteger(fee.monthly.max) &&
          fee.monthly.min <= fee.monthly.max,
      );
      assert.ok(isTheirs || verdict.doors.length);
      for (const name of unknown) assert.equal(fields[name] ?? 'unknown', 'unknown');
    }),
    { numRuns: 10_000 },
  );
});

test('聞かない質問の答えは、結果にもリンクにも残らない', () => {
  const { fields } = result({
    returnedOn: '2025-01-01',
    leavingReason: 'other',
    startedOn: '2025-01-01',
  });
  assert.deepEqual(Object.keys(fields).toSorted(), Object.keys(settled).toSorted());
});

test('わからない質問がすべて並び、お金の質問は使えそうなときだけ', () => {
  assert.deepEqual(outcomeOf({}, facts, today).unknown.slice(0, 3), [
    'usage',
    'priorService',
    'employment',
  ]);
  assert.ok(outcomeOf({}, facts, today).unknown.includes('ownTax'));
  // A remark not made leaves nothing open.
  assert.ok(!outcomeOf({}, facts, today).unknown.includes('circumstances'));
  assert.deepEqual(outcomeOf({ priorService: 'school' }, facts, today).unknown, []);
});

test('お金の質問は、額が変わり得るものだけを聞く', () => {
  assert.deepEqual(money({ publicAssistance: 'yes' }), ['publicAssistance']);
  assert.deepEqual(money({ age: 'minor' }), ['publicAssistance', 'region', 'band']);
  assert.deepEqual(money({ publicAssistance: 'no', ownTax: 'untaxed', married: 'no' }), [
    'publicAssistance',
    'taxOnPaySlip',
    'ownTax',
    'married',
    'yearlyPay',
    'monthlySalary',
  ]);
  assert.ok(money({ ownTax: 'taxed' }).includes('ownTaxAmount'));
  assert.ok(!money({ ownTax: 'kintowari' }).includes('ownTaxAmount'));
  assert.ok(money({ married: 'yes', spouseTax: 'taxed' }).includes('spouseTaxAmount'));
  // Above the line it is 一般2, with or without a group home.
  const line = valueOn(facts, 'fee/shotokuwari-line', today);
  const taxed = (amount: number) => money({ ownTax: 'taxed', ownTaxAmount: String(amount) });
  assert.ok(!taxed(line).includes('groupHome'));
  assert.ok(taxed(line - 1).includes('groupHome'));
  // Hired in 2024, asked in November 2026: the tax of 2026 looks at 2025.
  const payAsked = (fields: Readonly<Record<string, string>>) =>
    money(fields).filter(
      (name) => /[pP]ay[A-Z]|Pay$|Salary|Bonus/.test(name) && name !== 'taxOnPaySlip',
    );
  assert.deepEqual(payAsked({ monthlySalary: '180000' }), [
    'yearlyPay',
    'monthlySalary',
    'yearlyBonus',
  ]);
  assert.deepEqual(payAsked({ yearlyPay: '2000000', monthlySalary: '180000' }), ['yearlyPay']);
  assert.deepEqual(payAsked({ monthlySalary: '180000', hiredOn: '2025-06-01' }), [
    'monthlySalary',
    'yearlyBonus',
    'payEarlierInYear',
  ]);
  assert.deepEqual(payAsked({ monthlySalary: '180000', hiredOn: '2026-04-01' }), [
    'monthlySalary',
    'yearlyBonus',
    'payEarlierInYear',
    'payInYearBefore',
  ]);
  assert.ok(money({ usage: 'using' }).includes('techo'));
  assert.ok(!money({}).includes('techo'));
  assert.ok(!money({ hiredOn: 'unknown' }).includes('monthlySalary'));
});

test('お金の「あと最大n問」は、答えるごとに減る', () => {
  const atFirst = (fields: Readonly<Record<string, string>>) => {
    const path = pathOf({ ...settled, ...fields }, facts, today);
    return mostFeeQuestionsLeft(
      path.fields,
      new Set(),
      path.answers,
      facts,
      today,
      path.ahead?.from,
    );
  };
  assert.deepEqual(
    [atFirst({}), atFirst({ hiredOn: '2026-04-01' }), atFirst({ age: 'minor' })],
    [13, 14, 3],
  );
  // What a link brings along does not shorten the way before it is passed.
  const { answers: given, ahead: use } = pathOf(settled, facts, today);
  const least = {
    publicAssistance: 'yes',
    taxOnPaySlip: 'yes',
    ownTax: 'untaxed',
    ownTaxAmount: '900000',
    married: 'no',
    spouseTax: 'untaxed',
    groupHome: 'yes',
    yearlyPay: '2000000',
  };
  const leftAfter = (...answered: string[]) =>
    mostFeeQuestionsLeft(least, new Set(answered), given, facts, today, use?.from);
  assert.equal(leftAfter(), atFirst({}));
  assert.equal(leftAfter('publicAssistance'), 0);
  fc.assert(
    fc.property(someFields, (fields) => {
      const { answers, ahead } = pathOf(fields, facts, today);
      let known = Object.fromEntries(
        Object.entries(fields).filter(
          ([name]) => !(feeQuestions as readonly string[]).includes(name),
        ),
      );
      const answered = new Set<string>();
      let before = feeQuestions.length + 1;
      for (const question of feePath(fields, answers, facts, today, ahead?.from)) {
        const left = mostFeeQuestionsLeft(known, answered, answers, facts, today, ahead?.from);
        assert.ok(left < before, `${question}: ${left}`);
        before = left;
        known = fields[question] === undefined ? known : { ...known, [question]: fields[question] };
        answered.add(question);
      }
    }),
    { numRuns: 500 },
  );
});

test('聞かない年の収入は、これからの料金を変えない', () => {
  const pay = { monthlySalary: '150000', yearlyBonus: '0', married: 'no' };
  for (const hiredOn of ['2024-04-01', '2025-06-01', '2026-04-01'])
    for (const name of ['payEarlierInYear', 'payInYearBefore'] as const) {
      const guesses = ['0', '9000000'].map((yen) =>
        JSON.stringify(
          result({ ...pay, payEarlierInYear: '0', payInYearBefore: '0', hiredOn, [name]: yen })
            .forecast,
        ),
      );
      assert.equal(
        guesses[0] === guesses[1],
        !money({ ...pay, hiredOn }).includes(name),
        `${hiredOn} ${name}`,
      );
    }
});

test('使っている人の手帳は、お金の質問の答えで見る', () => {
  const using = {
    usage: 'using',
    proof: 'unknown',
    monthlySalary: '100000',
    yearlyBonus: '0',
    payEarlierInYear: '0',
    payInYearBefore: '0',
    married: 'no',
  };
  assert.ok(
    result({ ...using, techo: 'yes' }).forecast.every(
      ({ guess }) => guess === 'zero' || guess === 'unknown',
    ),
  );
  assert.ok(result({ ...using, techo: 'no' }).forecast.some(({ guess }) => guess === 'taxed'));
});

test('上乗せのない地域なら、高い地域の額を出さない', () => {
  assert.equal(result({ region: 'basic' }).dearestMonth, undefined);
  const { dearestMonth, fee } = result({ region: 'surcharge' });
  assert.ok(dearestMonth! > fee.monthly.max);
});

test('就職したあとの様子がわからなければ、働き続けている場合の予定を出し、そう言う', () => {
  assert.equal(result({ course: 'unknown' }).assumesSteady, true);
  assert.equal(result({ course: 'unknown' }).timeline?.firstUsableDay, '2024-10-01');
  assert.equal(result({ course: 'unknown', hiredOn: today }).assumesSteady, true);
  assert.equal(result({ course: 'unknown', hiredOn: 'unknown' }).assumesSteady, false);
  assert.equal(result({}).assumesSteady, false);
  assert.equal(result({ course: 'unknown', hiredOn: '2027-01-01' }).assumesSteady, false);
});

test('住民税の通知でわかる今年の分は、給料からの見こみより先に見る', () => {
  const income = {
    monthlySalary: '300000',
    yearlyBonus: '0',
    payEarlierInYear: '0',
    payInYearBefore: '0',
    married: 'no',
    publicAssistance: 'no',
  };
  assert.deepEqual(
    result({ ...income, ownTax: 'untaxed' })
      .forecast.map(({ guess }) => guess)
      .slice(0, 2),
    ['zero', 'taxed'],
  );
  assert.deepEqual(
    result({ ...income, monthlySalary: '80000', ownTax: 'taxed' })
      .forecast.map(({ guess, settled: isSettled }) => [guess, isSettled])
      .slice(0, 2),
    [
      ['taxed', true],
      ['zero', true],
    ],
  );
});

test('見こみは、最後の日まで。2通りのうち早いほうを過ぎたら出さない', () => {
  const aheadOn = (day: string) => pathOf({ ...settled, hiredOn: '2024-08-29' }, facts, day).ahead;
  assert.deepEqual(aheadOn('2028-02-27'), { from: '2028-02-27', to: '2028-02-28' });
  assert.deepEqual(aheadOn('2028-02-28'), { from: '2028-02-28', to: '2028-02-28' });
  assert.equal(aheadOn('2028-02-29'), undefined);
});

test('その人のものか、これから始まるか、18歳未満かを言う', () => {
  const said = (fields: Readonly<Record<string, string>>) => {
    const { isTheirs, startsLater, isMinor } = result(fields);
    return { isTheirs, startsLater, isMinor };
  };
  const now = { isTheirs: true, startsLater: true, isMinor: false };
  assert.deepEqual(said({}), now);
  assert.deepEqual(said({ usage: 'stopped' }), now);
  assert.deepEqual(said({ age: 'minor' }), { ...now, isMinor: true });
  assert.deepEqual(said({ usage: 'using' }), { ...now, startsLater: false });
  // Before the first usable day, everything starts later: nothing to be told apart.
  assert.deepEqual(said({ hiredOn: '2026-09-15' }), { ...now, startsLater: false });
  for (const fields of [{ hiredOn: '2022-04-01' }, { priorService: 'school' }])
    assert.equal(result(fields).isTheirs, false);
});

test('申し込む時期の間と、そのあと使える日までは、見出しがそれになる', () => {
  const headingOn = (day: string) =>
    outcomeOf({ ...settled, hiredOn: '2026-08-20' }, facts, day).heading;
  assert.deepEqual(['2026-10-19', '2026-11-29', '2027-01-20', '2027-02-20'].map(headingOn), [
    'not-yet',
    'apply-now',
    'apply-still',
    'likely',
  ]);
});

test('やめる予定のために終わるときは、終わったあとでなく、やめる前が見出しになる。もう終わっているときは、やめる前にすることがない', () => {
  const leaving = {
    ...changingJob,
    leftOn: '2026-12-22',
    rejoinedOn: '2027-03-22',
  };
  const said = (fields: Readonly<Record<string, string>>) => {
    const { heading, verdict } = outcomeOf({ ...settled, ...fields }, facts, today);
    return [heading, verdict.outcome, verdict.actions[0]];
  };
  assert.deepEqual(said({ ...leaving, hiredOn: '2025-08-22' }), [
    'before-leaving',
    'ended',
    'tell-before-leaving',
  ]);
  assert.deepEqual(said({ ...leaving, hiredOn: '2025-08-22', rejoinedOn: '2026-12-28' }), [
    'likely',
    'likely',
    'tell-before-leaving',
  ]);
  assert.deepEqual(said({ ...leaving, hiredOn: '2022-03-22' }), [
    'ended',
    'ended',
    'go-on-elsewhere',
  ]);
});

test('これからの日は、予定として分かる。聞かない質問の日は数えない', () => {
  assert.deepEqual(
    result({ ...changingJob, leftOn: '2027-01-31', rejoinedOn: '2027-02-15' }).planned,
    ['leftOn', 'rejoinedOn'],
  );
  assert.deepEqual(result({ leftOn: '2027-01-31' }).planned, []);
});

test('過ぎた日だけの予定は出さず、いまの様子がわからない人に、働き続けている場合とも言わない', () => {
  const old = result({ hiredOn: '2015-04-01', course: 'unknown' });
  assert.deepEqual(
    [old.timeline, old.assumesSteady, old.verdict.outcome],
    [undefined, false, 'ask'],
  );
  assert.equal(result({ hiredOn: '2015-04-01', course: 'on-leave' }).timeline, undefined);
});

test('制度が始まる前に就職した人も、様子を答えるまで止めず、復職で判定する', () => {
  const hired = {
    usage: 'not-started',
    priorService: 'transition',
    employment: 'company',
    hiredOn: '2015-04-01',
  };
  assert.deepEqual(problemsOn(hired, facts, today), []);
  const returned = {
    ...hired,
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2026-04-01',
    proof: 'techo',
    age: 'adult',
  };
  assert.deepEqual(problemsOn(returned, facts, today), []);
  const { verdict, timeline } = outcomeOf(returned, facts, today);
  assert.deepEqual(
    [verdict.outcome, timeline?.firstUsableDay, timeline?.lastDay],
    ['likely', '2026-10-01', { earliest: '2029-09-30', latest: '2029-09-30' }],
  );
});
