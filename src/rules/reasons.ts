/** Where a condition stands. 'unknown' is never read as a no. */
export type Status = 'met' | 'not-yet' | 'not-met' | 'unknown';

export type Condition =
  | 'prior-service'
  | 'no-gap'
  | 'employment'
  | 'six-months'
  | 'within-period'
  | 'keeps-working'
  | 'change-while-using'
  | 'change-in-time'
  | 'first-change'
  | 'change-for-better'
  | 'proof'
  | 'age'
  | 'resume'
  | 'remark';

/** Who or what can settle an open point. */
export type Source = 'municipality' | 'prior-office' | 'office' | 'own-papers';

/** Another way to support, each with a condition of its own. */
export type Door =
  'municipality' | 'nakapotsu' | 'jobcoach' | 'transition' | 'prior-office' | 'hellowork' | 'techo';

export type Action =
  | 'apply'
  | 'apply-now'
  | 'tell-before-leaving'
  | 'apply-again'
  | 'keep-renewing'
  | 'hand-over'
  | 'prepare'
  | 'ask'
  | 'try-another-door'
  | 'find-work-soon'
  | 'get-techo'
  | 'get-documents'
  | 'apply-at-new-municipality'
  | 'choose-one-service';

type Facts = readonly [string, ...string[]];

export interface Reason {
  readonly condition: Condition;
  readonly status: Status;
  /** Where it is written: ids under content/facts/. */
  readonly facts: Facts;
  /** Who settles it: in every 'unknown', in a 'not-met' that rests on a reading of the law, and in a 'met' that another reading may change. */
  readonly ask?: Source;
  readonly action?: Action;
  /** At least one in every 'not-met' and 'not-yet'; in a 'met' only where what is met soon ends. */
  readonly doors: readonly Door[];
}

const atWork = ['nakapotsu', 'jobcoach'] as const;
const atWorkOrAsk = [...atWork, 'municipality'] as const;
const outOfWork = ['transition', 'nakapotsu', 'hellowork', 'municipality'] as const;
const inFirstMonths = ['prior-office', ...atWork] as const;

type More = Partial<Pick<Reason, 'ask' | 'action'>>;
const yes = (condition: Condition, ...facts: Facts): Reason => ({
  condition,
  status: 'met',
  facts,
  doors: [],
});
/** Met by the reading that is shown; whether another holds is put to the municipality. */
const yesButAsk = (condition: Condition, ...facts: Facts): Reason => ({
  ...yes(condition, ...facts),
  ask: 'municipality',
});
const closed =
  (status: 'not-met' | 'not-yet') =>
  (condition: Condition, doors: readonly Door[], facts: Facts, more: More = {}): Reason => ({
    condition,
    status,
    facts,
    doors,
    ...more,
  });
const no = closed('not-met');
const notYet = closed('not-yet');
const open = (
  condition: Condition,
  ask: Source,
  facts: Facts,
  doors: readonly Door[] = [],
  more: More = {},
): Reason => ({ condition, status: 'unknown', facts, doors, ask, ...more });

/** Everything the check can find. A condition picks one key; HTML holds one sentence for each. */
export const reasons = {
  'service-listed': yes('prior-service', 'eligibility/prior-services'),
  'service-residential': open('prior-service', 'municipality', [
    'eligibility/residential-training',
  ]),
  'service-selection': no('prior-service', atWorkOrAsk, [
    'eligibility/not-other-services',
    'eligibility/prior-services',
  ]),
  'service-vocational': no('prior-service', atWorkOrAsk, [
    'eligibility/not-other-services',
    'eligibility/prior-services',
  ]),
  'service-other': no('prior-service', atWorkOrAsk, [
    'eligibility/not-other-services',
    'eligibility/prior-services',
  ]),
  'service-none': no('prior-service', atWorkOrAsk, [
    'eligibility/not-direct-hire',
    'eligibility/prior-services',
  ]),
  'service-school': no('prior-service', atWorkOrAsk, [
    'eligibility/not-school',
    'eligibility/prior-services',
  ]),
  'service-unknown': open('prior-service', 'own-papers', ['eligibility/prior-services']),

  'gap-none': yes('no-gap', 'eligibility/prior-services'),
  'gap-open': open('no-gap', 'municipality', ['eligibility/gap'], atWork),
  'gap-unknown': open('no-gap', 'prior-office', ['eligibility/gap']),

  'job-general': yes('employment', 'eligibility/general-employment'),
  'job-a-type': no(
    'employment',
    ['transition', 'nakapotsu', 'municipality'],
    ['eligibility/general-employment'],
  ),
  'job-self-employed': no(
    'employment',
    ['nakapotsu', 'municipality'],
    ['eligibility/self-employed'],
    {
      ask: 'municipality',
    },
  ),
  'job-public': open('employment', 'municipality', ['eligibility/public-servant'], atWork),
  'job-trial': open('employment', 'municipality', ['eligibility/trial']),
  'job-unknown': open('employment', 'own-papers', ['eligibility/general-employment']),

  'months-reached': yes(
    'six-months',
    'eligibility/months-to-reach',
    'eligibility/count-from-first-day',
  ),
  'months-ahead-duty': notYet('six-months', inFirstMonths, [
    'eligibility/months-to-reach',
    'period/first6-who',
  ]),
  'months-ahead-effort': notYet('six-months', inFirstMonths, [
    'eligibility/months-to-reach',
    'period/first6-who',
  ]),
  'months-ahead': notYet('six-months', atWork, ['eligibility/months-to-reach']),
  'months-ahead-anew': notYet('six-months', atWork, [
    'eligibility/restoration',
    'eligibility/restoration-counting',
  ]),
  'hiring-ahead': notYet('six-months', atWork, [
    'eligibility/months-to-reach',
    'eligibility/count-from-first-day',
  ]),
  'anew-while-using': open(
    'six-months',
    'municipality',
    ['leave/during', 'eligibility/restoration'],
    atWork,
  ),
  'hiring-day-unknown': open('six-months', 'own-papers', ['eligibility/months-to-reach']),
  'anew-day-unknown': open('six-months', 'own-papers', [
    'eligibility/restoration',
    'eligibility/restoration-counting',
  ]),
  'return-help-unknown': open('six-months', 'own-papers', ['eligibility/restoration-counting']),
  'using-too-early': open('six-months', 'prior-office', [
    'period/first6-who',
    'eligibility/months-to-reach',
  ]),

  'period-open': yes('within-period', 'period/limit-from-hire', 'period/max'),
  'period-closing': {
    ...yes('within-period', 'period/limit-from-hire', 'flow/lead-max'),
    doors: atWorkOrAsk,
  },
  'period-end-by-a-day': yes(
    'within-period',
    'period/limit-from-hire',
    'period/max',
    'period/rounding',
  ),
  'period-end-open': yesButAsk(
    'within-period',
    'period/limit-from-hire',
    'leave/limit-after',
    'period/rounding',
  ),
  'period-end-from-return': yesButAsk(
    'within-period',
    'eligibility/restoration',
    'leave/limit-after',
    'period/rounding',
  ),
  'period-end-unsettled': open(
    'within-period',
    'municipality',
    ['leave/limit-after', 'period/rounding'],
    atWork,
  ),
  'period-over': no('within-period', atWorkOrAsk, [
    'period/limit-from-hire',
    'period/max',
    'period/handover',
  ]),

  'work-steady': yes('keeps-working', 'eligibility/months-to-reach'),
  'work-anew': yes('keeps-working', 'eligibility/restoration', 'leave/temporary-use-since'),
  'work-anew-planned': notYet('keeps-working', atWork, [
    'eligibility/restoration',
    'leave/temporary-use-since',
  ]),
  'return-without-service': yesButAsk('keeps-working', 'eligibility/restoration-counting'),
  'work-on-leave': open(
    'keeps-working',
    'municipality',
    ['leave/during', 'eligibility/restoration-conditions'],
    ['transition', 'nakapotsu'],
  ),
  'work-unknown': open('keeps-working', 'own-papers', ['eligibility/months-to-reach']),
  'change-planned': yes('keeps-working', 'jobchange/within', 'jobchange/bridge'),
  'leaving-planned': open(
    'keeps-working',
    'municipality',
    ['jobchange/within', 'jobchange/bridge'],
    outOfWork,
  ),
  'left-recently': open(
    'keeps-working',
    'municipality',
    ['jobchange/within', 'jobchange/edges'],
    outOfWork,
    {
      action: 'find-work-soon',
    },
  ),
  'left-day-unknown': open('keeps-working', 'own-papers', ['jobchange/within'], outOfWork),
  left: no('keeps-working', outOfWork, ['jobchange/quit', 'jobchange/transition-remaining']),

  'change-before-use': open(
    'change-while-using',
    'municipality',
    ['jobchange/edges', 'jobchange/not-reset'],
    atWork,
  ),
  'change-after-stop': open(
    'change-while-using',
    'municipality',
    ['eligibility/resume', 'jobchange/edges'],
    atWork,
  ),
  'change-usage-unknown': open('change-while-using', 'own-papers', ['jobchange/times']),
  'change-in-time': yes('change-in-time', 'jobchange/within'),
  'change-on-the-edge': open('change-in-time', 'municipality', ['jobchange/edges'], atWork),
  'change-too-late': no(
    'change-in-time',
    [...atWork, 'transition', 'municipality'],
    ['jobchange/within', 'jobchange/quit'],
  ),
  'change-days-unknown': open('change-in-time', 'own-papers', ['jobchange/within']),
  'change-first': yes('first-change', 'jobchange/times'),
  'change-second': no('first-change', atWorkOrAsk, ['jobchange/times']),
  'change-count-unknown': open('first-change', 'office', ['jobchange/times']),
  'change-for-better': yes('change-for-better', 'jobchange/within'),
  'change-involuntary': open(
    'change-for-better',
    'municipality',
    ['jobchange/involuntary'],
    atWork,
  ),
  'change-for-other': open(
    'change-for-better',
    'municipality',
    ['jobchange/within', 'jobchange/edges'],
    atWork,
  ),
  'change-reason-unknown': open('change-for-better', 'own-papers', ['jobchange/within']),

  'proof-techo': yes('proof', 'eligibility/no-techo'),
  'proof-documents': yes('proof', 'eligibility/no-techo'),
  'proof-physical': open(
    'proof',
    'municipality',
    ['eligibility/physical-techo'],
    ['techo', ...atWork],
    {
      action: 'get-techo',
    },
  ),
  'proof-none': open('proof', 'municipality', ['eligibility/no-techo'], atWork, {
    action: 'get-documents',
  }),
  'proof-unknown': open('proof', 'municipality', ['eligibility/no-techo']),

  'age-adult': yes('age', 'eligibility/age-lower'),
  'age-minor': open('age', 'municipality', ['eligibility/age-lower'], atWork),
  'age-senior': open('age', 'municipality', ['eligibility/age-upper'], atWork),
  'age-unknown': open('age', 'own-papers', ['eligibility/age-lower', 'eligibility/age-upper']),

  'resume-possible': yes('resume', 'eligibility/resume', 'eligibility/jukyushasho'),

  'short-hours': yes('remark', 'eligibility/short-hours'),
  undisclosed: yes('remark', 'eligibility/nondisclosure', 'teichaku/report-scope'),
  jobcoach: yes('remark', 'jobcoach/together'),
  moving: open('remark', 'municipality', ['flow/move'], [], {
    action: 'apply-at-new-municipality',
  }),
  'self-reliance-aid': open('remark', 'municipality', ['teichaku/not-together'], [], {
    action: 'choose-one-service',
  }),
} satisfies Record<string, Reason>;

export type ReasonId = keyof typeof reasons;

/** A reason as a verdict lists it: the table's row and its key. */
export interface Finding extends Reason {
  readonly reason: ReasonId;
}
