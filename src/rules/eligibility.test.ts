import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, unanswered } from './answers.ts';
import { dayAfter, dayBefore, dayReached } from './calendar.ts';
import { changingJob, typical } from './testing/cases.ts';
import { verdictOn } from './eligibility.ts';
import { valueOn } from './fact-sheet.ts';
import { facts, today as collectedOn } from './testing/content-facts.ts';

const verdict = (answers: Partial<Answers> = {}, today = collectedOn) =>
  verdictOn({ ...typical, ...answers }, facts, today);
const reasonsFor = (answers: Partial<Answers>, today = collectedOn) =>
  verdict(answers, today).findings.map(({ reason }) => reason);
const months = (id: string) => valueOn(facts, id, collectedOn);

test('すべてあてはまれば「使えそう」で、条件がみな出典つきで並ぶ', () => {
  const { outcome, findings, actions, doors, decidedBy } = verdict();
  assert.deepEqual([outcome, actions, doors, decidedBy], ['likely', ['apply'], [], 'municipality']);
  assert.deepEqual(
    findings.map(({ reason }) => reason),
    [
      'service-listed',
      'job-general',
      'months-reached',
      'period-open',
      'work-steady',
      'gap-none',
      'proof-techo',
      'age-adult',
    ],
  );
});

test('何も答えていなければ「市区町村に確認」で、わからないことがすべて並ぶ', () => {
  const { outcome, findings, actions } = verdictOn(unanswered, facts, collectedOn);
  assert.deepEqual([outcome, actions], ['ask', ['ask']]);
  assert.ok(findings.every(({ status, ask }) => status === 'unknown' && ask));
  assert.equal(findings.length, 7);
});

test('6か月に達した日はまだ、次の日から使える', () => {
  const hiredOn = '2026-04-10';
  const reachedOn = dayReached(hiredOn, months('eligibility/months-to-reach'));
  assert.equal(verdict({ hiredOn }, dayBefore(reachedOn)).outcome, 'not-yet');
  assert.equal(verdict({ hiredOn }, reachedOn).outcome, 'not-yet');
  assert.equal(verdict({ hiredOn }, dayAfter(reachedOn)).outcome, 'likely');
});

test('最後の日までは使え、次の日に終わる', () => {
  const hiredOn = '2023-06-10';
  const lastDay = dayReached(hiredOn, months('period/limit-from-hire'));
  assert.equal(verdict({ hiredOn }, dayBefore(lastDay)).outcome, 'likely');
  assert.equal(verdict({ hiredOn }, lastDay).outcome, 'likely');
  assert.equal(verdict({ hiredOn }, dayAfter(lastDay)).outcome, 'ended');
});

test('終わりが2通りある日は、どちらとも言わない', () => {
  const hiredOn = '2024-08-29';
  assert.ok(reasonsFor({ hiredOn }).includes('period-end-by-a-day'));
  const temporary = {
    hiredOn: '2025-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2025-06-30',
  } as const;
  assert.ok(reasonsFor(temporary).includes('period-end-open'));
  assert.equal(verdict({ hiredOn }, '2028-02-28').outcome, 'likely');
  assert.equal(verdict({ hiredOn }, '2028-02-29').outcome, 'ask');
  assert.equal(verdict({ hiredOn }, '2028-03-01').outcome, 'ended');
});

test('転職は、離職から1か月までが確か、数え方しだいの日は確認、その後は終わり', () => {
  const leftOn = '2026-10-15';
  const certain = dayReached(leftOn, months('jobchange/within'));
  const latest = dayReached(dayAfter(leftOn), months('jobchange/within'));
  const outcome = (rejoinedOn: string) => {
    return verdict({ ...changingJob, hiredOn: '2025-06-01', leftOn, rejoinedOn }).outcome;
  };
  assert.deepEqual([leftOn, dayBefore(certain), certain].map(outcome), [
    'likely',
    'likely',
    'likely',
  ]);
  assert.deepEqual([dayAfter(certain), latest].map(outcome), ['ask', 'ask']);
  assert.equal(outcome(dayAfter(latest)), 'ended');
});

test('転職の日がどちらかわからなければ、終わりとは言わない', () => {
  for (const days of [{ leftOn: '2026-09-01' }, { rejoinedOn: '2026-09-01' }, {}]) {
    assert.equal(verdict({ ...changingJob, hiredOn: '2025-06-01', ...days }).outcome, 'ask');
    assert.ok(
      reasonsFor({ ...changingJob, hiredOn: '2025-06-01', ...days }).includes(
        'change-days-unknown',
      ),
    );
  }
});

test('何年もあとにサービスを使って復職した人は、復職から6か月で使え、終わりの日だけを確認する', () => {
  const returned = {
    hiredOn: '2015-04-01',
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2026-04-01',
  } as const;
  assert.equal(verdict(returned, '2026-09-30').outcome, 'not-yet');
  for (const day of ['2026-10-01', '2029-09-30']) {
    const { outcome, findings } = verdict(returned, day);
    assert.equal(outcome, 'likely', day);
    const end = findings.find(({ condition }) => condition === 'within-period');
    assert.deepEqual([end?.reason, end?.ask], ['period-end-from-return', 'municipality']);
  }
  assert.equal(verdict(returned, '2029-10-01').outcome, 'ended');
});

test('何年もあとに一時利用をした人も、一時利用のあとから数えて使え、終わりの日だけを確認する', () => {
  const temporary = {
    hiredOn: '2021-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-03-31',
  } as const;
  assert.equal(verdict(temporary, '2026-09-30').outcome, 'not-yet');
  assert.equal(verdict(temporary, '2026-10-01').outcome, 'likely');
  assert.ok(reasonsFor(temporary, '2026-10-01').includes('period-end-from-return'));
});

test('数え直しても、就職からの期限がまだ来ていなければ、その日までは使え、あとは確認する', () => {
  const returned = {
    hiredOn: '2023-06-15',
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2026-05-01',
  } as const;
  assert.ok(reasonsFor(returned, '2026-11-22').includes('period-end-open'));
  assert.equal(verdict(returned, '2026-12-14').outcome, 'likely');
  assert.equal(verdict(returned, '2026-12-15').outcome, 'ask');
});

test('就職のあとのことがわからなければ、6か月も期限も言わない', () => {
  const { findings } = verdict({ course: 'unknown' });
  assert.ok(
    findings.every(({ condition }) => condition !== 'six-months' && condition !== 'within-period'),
  );
});

test('やめた人は、1か月の間はまだわからず、その後は終わる', () => {
  const left = {
    hiredOn: '2025-06-01',
    usage: 'using',
    course: 'left',
    leftOn: '2026-10-15',
  } as const;
  const latest = dayReached(dayAfter(left.leftOn), months('jobchange/within'));
  assert.deepEqual(verdict(left, latest).actions, ['find-work-soon', 'ask']);
  assert.equal(verdict(left, latest).outcome, 'ask');
  const { outcome, doors } = verdict(left, dayAfter(latest));
  assert.equal(outcome, 'ended');
  assert.deepEqual(doors, ['transition', 'nakapotsu', 'hellowork', 'municipality']);
  assert.equal(verdict({ ...left, leftOn: 'unknown' }).outcome, 'ask');
  assert.ok(reasonsFor({ ...left, leftOn: 'unknown' }).includes('left-day-unknown'));
});

test('最初の6か月の支援は、移行支援なら義務、ほかの対象サービスなら努力義務', () => {
  const reason = (priorService: Answers['priorService']) =>
    reasonsFor({ priorService, hiredOn: '2026-09-15' }).find((id) => id.startsWith('months-ahead'));
  assert.equal(reason('transition'), 'months-ahead-duty');
  for (const service of [
    'a-type',
    'b-type',
    'training',
    'residential-training',
    'daily-care',
  ] as const)
    assert.equal(reason(service), 'months-ahead-effort');
  assert.equal(reason('unknown'), 'months-ahead');
});

test('これから就職する人には、就職のあとのことを聞かない', () => {
  const { outcome, findings, actions } = verdict({
    hiredOn: dayAfter(collectedOn),
    course: 'unknown',
  });
  assert.deepEqual([outcome, actions], ['not-yet', ['prepare']]);
  assert.ok(findings.every(({ condition }) => condition !== 'keeps-working'));
  const firstDay = reasonsFor({ hiredOn: collectedOn });
  assert.deepEqual(
    [firstDay.includes('hiring-ahead'), firstDay.includes('work-steady')],
    [false, true],
  );
});

test('復職・一時利用のあとの6か月は、使っている途中なら確認する', () => {
  const anew = {
    hiredOn: '2025-06-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-09-30',
  } as const;
  assert.equal(verdict({ ...anew, usage: 'not-started' }).outcome, 'not-yet');
  for (const usage of ['using', 'stopped', 'unknown'] as const)
    assert.equal(verdict({ ...anew, usage }).outcome, 'ask');
  const returned = { hiredOn: '2025-06-01', course: 'returned', returnedOn: '2026-09-30' } as const;
  assert.ok(reasonsFor({ ...returned, returnHelp: 'service' }).includes('months-ahead-anew'));
  assert.ok(reasonsFor({ ...returned, returnHelp: 'unknown' }).includes('return-help-unknown'));
  assert.ok(
    reasonsFor({ ...returned, returnHelp: 'service', returnedOn: 'unknown' }).includes(
      'anew-day-unknown',
    ),
  );
});

test('確かな「ちがう」は、わからないことや「まだ」に勝つ', () => {
  assert.equal(
    verdict({ priorService: 'none', hiredOn: '2026-09-15', age: 'unknown' }).outcome,
    'other-way',
  );
  assert.equal(verdict({ hiredOn: '2026-09-15', age: 'unknown' }).outcome, 'ask');
  assert.equal(verdict({ priorService: 'none', hiredOn: '2020-04-01' }).outcome, 'other-way');
});

test('対象のサービスでないときは、空白を聞かない', () => {
  assert.ok(
    reasonsFor({ priorService: 'none', gap: 'gap' }).every((reason) => !reason.startsWith('gap')),
  );
  assert.ok(reasonsFor({ priorService: 'unknown', gap: 'gap' }).includes('gap-open'));
});

test('サービスを使わずに復職した人は、就職した日から数え、数え方を市区町村に聞く', () => {
  const returned = { hiredOn: '2024-04-01', course: 'returned', returnHelp: 'none' } as const;
  for (const usage of ['not-started', 'using'] as const) {
    const { outcome, findings } = verdict({ ...returned, usage, startedOn: '2024-10-01' });
    assert.equal(outcome, 'likely', usage);
    const reasons = findings.map(({ reason }) => reason);
    for (const reason of ['months-reached', 'period-open', 'return-without-service'] as const)
      assert.ok(reasons.includes(reason), reason);
    assert.equal(
      findings.find(({ reason }) => reason === 'return-without-service')?.ask,
      'municipality',
    );
  }
  assert.equal(verdict(returned, '2024-09-30').outcome, 'not-yet');
  assert.equal(verdict(returned, '2027-10-01').outcome, 'ended');
});

test('これから転職する人は、予定のとおりのときの結果を見られ、やめる前に話すのが先', () => {
  const plan = {
    ...changingJob,
    hiredOn: '2025-06-01',
  } as const;
  for (const [leftOn, rejoinedOn] of [
    ['2026-11-23', '2026-12-01'],
    ['2027-01-31', '2027-02-15'],
  ] as const) {
    const { outcome, actions } = verdict({ ...plan, leftOn, rejoinedOn });
    assert.deepEqual([outcome, actions], ['likely', ['tell-before-leaving', 'keep-renewing']]);
    assert.ok(reasonsFor({ ...plan, leftOn, rejoinedOn }).includes('change-planned'));
  }
  const late = verdict({ ...plan, leftOn: '2027-01-31', rejoinedOn: '2027-04-01' });
  assert.deepEqual([late.outcome, late.actions[0]], ['ended', 'tell-before-leaving']);
  const past = { ...plan, leftOn: collectedOn, rejoinedOn: '2026-12-01' };
  assert.ok(!reasonsFor(past).includes('change-planned'));
  assert.deepEqual(verdict(past).actions, ['keep-renewing']);
});

test('これからやめる人には、やめたとは言わず、やめる前に話すように言う', () => {
  const leaving = {
    hiredOn: '2025-06-01',
    usage: 'using',
    course: 'left',
    leftOn: '2027-01-31',
  } as const;
  const { outcome, actions, actionDays, doors } = verdict(leaving);
  assert.deepEqual([outcome, actions], ['ask', ['tell-before-leaving', 'ask']]);
  assert.equal(actionDays['tell-before-leaving'], leaving.leftOn);
  assert.ok(doors.includes('hellowork'));
  assert.ok(reasonsFor(leaving).includes('leaving-planned'));
  const early = { ...leaving, hiredOn: '2026-09-15', usage: 'not-started' } as const;
  assert.ok(reasonsFor(early).includes('months-ahead-duty'));
});

test('これから復職する人は、予定の日から数え、まだ復職したとは言わない', () => {
  const returning = {
    hiredOn: '2024-04-01',
    course: 'returned',
    returnHelp: 'service',
    returnedOn: '2026-12-01',
  } as const;
  assert.equal(verdict(returning).outcome, 'not-yet');
  assert.ok(reasonsFor(returning).includes('work-anew-planned'));
  assert.ok(reasonsFor({ ...returning, returnedOn: collectedOn }).includes('work-anew'));
  assert.ok(
    reasonsFor({
      hiredOn: '2024-04-01',
      course: 'temporary-use',
      temporaryUseEndedOn: '2026-12-31',
    }).includes('work-anew-planned'),
  );
});

test('使い始めるのがこれからなら、その日で、早すぎないかを見る', () => {
  const soon = { hiredOn: '2026-05-31', usage: 'using' } as const;
  assert.ok(!reasonsFor({ ...soon, startedOn: '2026-12-01' }).includes('using-too-early'));
  assert.ok(reasonsFor({ ...soon, startedOn: '2026-11-30' }).includes('using-too-early'));
});

test('制度が始まる前に就職し、働き続けている人は、ほかの道へ', () => {
  const { outcome, doors } = verdict({ hiredOn: '2015-04-01' });
  assert.equal(outcome, 'ended');
  assert.ok(doors.includes('nakapotsu'));
});

test('申し込む時期の間は、いつまでかを言って、申し込むのが次にすること', () => {
  const hiredOn = '2026-08-20';
  const stepOn = (day: string, usage: Answers['usage'] = 'not-started') => {
    const { actions, applyBy, actionDays } = verdict({ hiredOn, usage }, day);
    assert.equal(actionDays.prepare, '2026-10-20');
    return [actions[0], applyBy];
  };
  assert.deepEqual(
    ['2026-10-19', '2026-10-20', '2026-11-29', '2027-01-19', '2027-01-20'].map((day) =>
      stepOn(day),
    ),
    [
      ['prepare', undefined],
      ['apply-now', '2027-01-19'],
      ['apply-now', '2027-01-19'],
      ['apply-now', '2027-01-19'],
      ['apply', undefined],
    ],
  );
  assert.deepEqual(stepOn('2027-02-20'), ['apply', undefined]);
  const planned = verdict({ hiredOn, usage: 'using', startedOn: '2027-02-20' }, '2026-11-29');
  assert.deepEqual(
    [planned.outcome, planned.actions, planned.applyBy],
    ['not-yet', ['prepare'], undefined],
  );
});

test('日のわからない人の「いますること」に、日はない', () => {
  assert.deepEqual(verdict({ hiredOn: 'unknown' }).actionDays, {});
  assert.equal(verdict({ course: 'left' }).actionDays['tell-before-leaving'], undefined);
});

test('次にすることは、使い方で変わる', () => {
  assert.deepEqual(verdict({ usage: 'using' }).actions, ['keep-renewing']);
  assert.deepEqual(verdict({ usage: 'stopped' }).actions, ['apply-again']);
  assert.deepEqual(verdict({ usage: 'unknown' }).actions, ['apply']);
});

test('再開できるという理由は、仕事が変わっていない人だけに出る', () => {
  assert.ok(reasonsFor({ usage: 'stopped' }).includes('resume-possible'));
  for (const course of ['changed-job', 'left'] as const)
    assert.ok(!reasonsFor({ usage: 'stopped', course }).includes('resume-possible'));
  assert.ok(!reasonsFor({ usage: 'using' }).includes('resume-possible'));
});

test('決め手になった道が、ほかの道より先に並ぶ', () => {
  const { doors } = verdict({ hiredOn: '2026-09-15', proof: 'physical-without-techo' });
  assert.deepEqual(doors, ['techo', 'nakapotsu', 'jobcoach', 'prior-office']);
});

test('復職・一時利用にサービスを使った人には、就職の前の空白を聞かない', () => {
  const days = {
    returnedOn: '2026-02-01',
    returnHelp: 'service',
    temporaryUseEndedOn: '2026-02-01',
  } as const;
  for (const course of ['returned', 'temporary-use'] as const)
    for (const gap of ['continuous', 'gap', 'unknown'] as const)
      assert.ok(
        reasonsFor({ ...days, hiredOn: '2024-04-01', course, gap }).every(
          (reason) => !reason.startsWith('gap'),
        ),
      );
  assert.ok(reasonsFor({ course: 'on-leave', gap: 'gap' }).includes('gap-open'));
});

test('使い始める前にやめた人は「終わった」でなく、ほかの道', () => {
  const left = { hiredOn: '2025-06-01', course: 'left', leftOn: '2026-09-01' } as const;
  assert.equal(verdict({ ...left, usage: 'not-started' }).outcome, 'other-way');
  for (const usage of ['using', 'stopped', 'unknown'] as const)
    assert.equal(verdict({ ...left, usage }).outcome, 'ended');
  assert.equal(verdict({ ...left, usage: 'not-started', hiredOn: '2022-06-01' }).outcome, 'ended');
});

test('最初の6か月の支援の義務は、雇われて働いている人だけに言う', () => {
  const early = { hiredOn: '2026-09-15' } as const;
  for (const employment of ['public', 'trial', 'unknown'] as const)
    assert.ok(reasonsFor({ ...early, employment }).includes('months-ahead'), employment);
  assert.ok(
    reasonsFor({ ...early, course: 'left', leftOn: '2026-11-10' }).includes('months-ahead'),
  );
  assert.ok(reasonsFor({ ...early, course: 'on-leave' }).includes('months-ahead-duty'));
});

test('最後の日が近く、まだ使っていなければ、すぐ窓口に行くように言う', () => {
  const reason = (lastDay: string, usage: Answers['usage'] = 'not-started') => {
    // The hiring whose period ends on that day.
    const hiredOn = `${Number(lastDay.slice(0, 4)) - 4}-${lastDay.slice(5)}`;
    const shifted = dayAfter(dayReached(hiredOn, 48 - months('period/limit-from-hire')));
    return reasonsFor({ hiredOn: dayAfter(shifted), usage }).find((id) => id.startsWith('period'));
  };
  const near = dayReached(collectedOn, months('flow/lead-max'));
  assert.equal(reason(collectedOn), 'period-closing');
  assert.equal(reason(near), 'period-closing');
  assert.equal(reason(dayAfter(near)), 'period-open');
  assert.equal(reason(dayBefore(collectedOn)), 'period-over');
  for (const usage of ['stopped', 'unknown'] as const)
    assert.equal(reason(near, usage), 'period-closing');
  assert.equal(reason(near, 'using'), 'period-open');
  const { outcome, actions, actionDays, doors } = verdict({ hiredOn: '2023-05-23' });
  assert.deepEqual(
    [outcome, actions, doors],
    ['likely', ['apply-soon'], ['nakapotsu', 'jobcoach', 'municipality']],
  );
  assert.equal(actionDays['apply-soon'], '2026-11-22');
  assert.deepEqual(verdict({ hiredOn: '2023-05-23', usage: 'stopped' }).actions, ['apply-again']);
  assert.ok(reasonsFor({ hiredOn: '2024-08-29' }, '2028-02-28').includes('period-closing'));
});

test('使える最初の日より前から使っているなら、支援の名前を確かめる', () => {
  const has = (answers: Partial<Answers>, today = collectedOn) =>
    reasonsFor(answers, today).includes('using-too-early');
  const hiredOn = '2026-05-22'; // usable from the day the facts were collected
  assert.equal(has({ hiredOn, usage: 'using' }, dayBefore(collectedOn)), true);
  assert.equal(has({ hiredOn, usage: 'using' }), false);
  assert.equal(has({ hiredOn, usage: 'using', startedOn: dayBefore(collectedOn) }), true);
  assert.equal(has({ hiredOn, usage: 'using', startedOn: collectedOn }), false);
  assert.equal(has({ hiredOn, usage: 'stopped' }, dayBefore(collectedOn)), true);
  assert.equal(has({ hiredOn, usage: 'stopped' }), false);
  assert.equal(has({ hiredOn, usage: 'not-started', startedOn: '2026-06-01' }), false);
  assert.equal(has({ hiredOn: dayAfter(collectedOn), usage: 'using' }), false);
  assert.equal(has({ hiredOn: collectedOn, usage: 'using' }), true);
  assert.equal(has({ hiredOn: dayBefore(collectedOn), usage: 'using' }), true);
  const anew = {
    hiredOn: '2024-04-01',
    course: 'temporary-use',
    temporaryUseEndedOn: '2026-09-30',
  } as const;
  assert.equal(has({ ...anew, usage: 'using', startedOn: '2024-10-01' }), false);
  const { outcome, findings } = verdict({ hiredOn: '2026-09-15', usage: 'using' });
  assert.equal(outcome, 'ask');
  assert.equal(findings.find(({ reason }) => reason === 'using-too-early')?.ask, 'prior-office');
});

test('また使えるのは、期間が残っている間だけ', () => {
  const has = (answers: Partial<Answers>, today = collectedOn) =>
    reasonsFor({ usage: 'stopped', ...answers }, today).includes('resume-possible');
  assert.equal(has({ hiredOn: '2023-05-23' }), true);
  assert.equal(has({ hiredOn: '2023-05-22' }), false);
  assert.equal(has({ hiredOn: '2024-08-29' }, '2028-02-29'), true);
  assert.equal(has({ hiredOn: 'unknown' }), false);
  assert.equal(has({ hiredOn: '2026-09-15' }), false);
});

test('ずっと前に就職して休職中の人は「終わった」ではなく「確認」になる', () => {
  const { outcome, findings } = verdict({ course: 'on-leave', hiredOn: '2019-04-01' });
  assert.equal(outcome, 'ask');
  assert.ok(findings.some(({ reason }) => reason === 'period-end-unsettled'));
});

test('休職中にやめた人は、最後の日までは「また使える」が、その後は言い切らない', () => {
  const hiredOn = '2023-06-10';
  const lastDay = dayReached(hiredOn, months('period/limit-from-hire'));
  const resumes = (today: string) =>
    reasonsFor({ hiredOn, course: 'on-leave', usage: 'stopped' }, today).includes(
      'resume-possible',
    );
  assert.deepEqual([dayBefore(lastDay), lastDay, dayAfter(lastDay)].map(resumes), [
    true,
    true,
    false,
  ]);
});

test('数え直しても終わりの日が同じなら、終わりがはっきりしないとは言わない', () => {
  const hiredOn = '2025-08-30'; // 42か月後の2月に30日はない
  const returned = { hiredOn, course: 'returned', returnHelp: 'service' } as const;
  const period = (returnedOn: string) =>
    reasonsFor({ ...returned, returnedOn }).find((id) => id.startsWith('period'));
  assert.deepEqual([hiredOn, '2025-09-01', '2025-09-02'].map(period), [
    'period-open',
    'period-open',
    'period-end-open',
  ]);
});

test('サービスを使って復職した人も、一時利用をした人も、働き続けていると見る', () => {
  const hiredOn = '2024-04-01';
  assert.ok(
    reasonsFor({
      hiredOn,
      course: 'returned',
      returnHelp: 'service',
      returnedOn: '2026-02-01',
    }).includes('work-anew'),
  );
  assert.ok(
    reasonsFor({ hiredOn, course: 'temporary-use', temporaryUseEndedOn: '2026-02-01' }).includes(
      'work-anew',
    ),
  );
});

test('手帳も書類もない人は、何の書類が要るかを市区町村に聞くのが先', () => {
  const { outcome, actions, findings } = verdict({ proof: 'none' });
  assert.deepEqual([outcome, actions], ['ask', ['get-documents', 'ask']]);
  assert.equal(findings.find(({ reason }) => reason === 'proof-none')?.ask, 'municipality');
});

test('働いている人が市区町村に確かめるときは、職場のことを話せる所も並ぶ', () => {
  assert.deepEqual(verdict({ gap: 'gap' }).doors, ['nakapotsu', 'jobcoach']);
});

test('休職中の人には、就労移行支援を使って戻る道も示す', () => {
  assert.deepEqual(verdict({ course: 'on-leave' }).doors, ['transition', 'nakapotsu']);
});

test('どの結果でも、市区町村が決める', () => {
  for (const answers of [
    {},
    { priorService: 'none' },
    { hiredOn: '2026-09-15' },
    unanswered,
  ] as Partial<Answers>[])
    assert.equal(verdict(answers).decidedBy, 'municipality');
});

test('使っている人の最後の日が、計画の見直しひとつ分より近ければ、引き継ぎが先', () => {
  const action = (hiredOn: string, today: string) =>
    verdict({ usage: 'using', hiredOn }, today).actions[0];
  const hiredOn = '2024-04-02';
  const lastDay = dayReached(hiredOn, months('period/limit-from-hire'));
  const starts = dayAfter(
    dayReached(hiredOn, months('period/limit-from-hire') - months('period/plan-review')),
  );
  assert.equal(verdict({ usage: 'using', hiredOn }, starts).actionDays['hand-over'], lastDay);
  assert.equal(action(hiredOn, dayBefore(starts)), 'keep-renewing');
  assert.equal(action(hiredOn, starts), 'hand-over');
  assert.equal(action(hiredOn, lastDay), 'hand-over');
  assert.equal(action(hiredOn, dayAfter(lastDay)), 'go-on-elsewhere');
});

test('使えないときの「いますること」は、終わった人、仕事をやめた人、ほかの道の人で、ちがう', () => {
  const left = { course: 'left', hiredOn: '2025-06-01', leftOn: '2026-09-01' } as const;
  const action = (answers: Partial<Answers>) => verdict(answers).actions.at(-1);
  assert.equal(action({ usage: 'using', hiredOn: '2022-06-01' }), 'go-on-elsewhere');
  assert.equal(action({ ...left, usage: 'using' }), 'look-for-work');
  assert.equal(action({ ...left, usage: 'not-started' }), 'look-for-work');
  assert.equal(action({ ...left, usage: 'using', hiredOn: '2022-06-01' }), 'look-for-work');
  assert.equal(action({ priorService: 'none' }), 'try-another-door');
});
