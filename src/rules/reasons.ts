import { met, notMet, notYet, type Reason, reasonsOf, unknown } from './reason.ts';

const atWork = ['nakapotsu', 'jobcoach'] as const;
const atWorkOrAsk = [...atWork, 'municipality'] as const;
const outOfWork = ['transition', 'nakapotsu', 'hellowork', 'municipality'] as const;
const inFirstMonths = ['prior-office', ...atWork] as const;

/** Met by the reading that is shown; whether another holds is put to the municipality. */
const openReading = { ask: 'municipality' } as const;
const orAtWork = { doors: atWork };
const orOutOfWork = { doors: outOfWork };

const service = 'eligibility/prior-services';
const otherServices = ['eligibility/not-other-services', service] as const;
const hiring = 'eligibility/general-employment';
const months = 'eligibility/months-to-reach';
const countedFrom = 'eligibility/count-from-first-day';
const anew = 'eligibility/restoration';
const countedAnew = 'eligibility/restoration-counting';
const limit = 'period/limit-from-hire';
const within = 'jobchange/within';
const edges = 'jobchange/edges';

/** Everything the check can find. A condition picks one key; HTML holds one sentence for each. */
export const reasons = {
  ...reasonsOf('prior-service', {
    'service-listed': met([service]),
    'service-residential': unknown('municipality', ['eligibility/residential-training']),
    'service-selection': notMet(atWorkOrAsk, otherServices),
    'service-vocational': notMet(atWorkOrAsk, otherServices),
    'service-other': notMet(atWorkOrAsk, otherServices),
    'service-none': notMet(atWorkOrAsk, ['eligibility/not-direct-hire', service]),
    'service-school': notMet(atWorkOrAsk, ['eligibility/not-school', service]),
    'service-unknown': unknown('own-papers', [service]),
  }),
  ...reasonsOf('no-gap', {
    'gap-none': met([service]),
    'gap-open': unknown('municipality', ['eligibility/gap'], orAtWork),
    'gap-unknown': unknown('prior-office', ['eligibility/gap']),
  }),
  ...reasonsOf('employment', {
    'job-general': met([hiring]),
    'job-a-type': notMet(['transition', 'nakapotsu', 'municipality'], [hiring]),
    'job-self-employed': notMet(
      ['nakapotsu', 'municipality'],
      ['eligibility/self-employed'],
      openReading,
    ),
    'job-public': unknown('municipality', ['eligibility/public-servant'], orAtWork),
    'job-trial': unknown('municipality', ['eligibility/trial']),
    'job-unknown': unknown('own-papers', [hiring]),
  }),
  ...reasonsOf('six-months', {
    'months-reached': met([months, countedFrom]),
    'months-ahead-duty': notYet(inFirstMonths, [months, 'period/first6-who']),
    'months-ahead-effort': notYet(inFirstMonths, [months, 'period/first6-who']),
    'months-ahead': notYet(atWork, [months]),
    'months-ahead-anew': notYet(atWork, [anew, countedAnew]),
    'hiring-ahead': notYet(atWork, [months, countedFrom]),
    'anew-while-using': unknown('municipality', ['leave/during', anew], orAtWork),
    'hiring-day-unknown': unknown('own-papers', [months]),
    'anew-day-unknown': unknown('own-papers', [anew, countedAnew]),
    'return-help-unknown': unknown('own-papers', [countedAnew]),
    'using-too-early': unknown('prior-office', ['period/first6-who', months]),
  }),
  ...reasonsOf('within-period', {
    'period-open': met([limit, 'period/max']),
    'period-closing': met([limit, 'flow/lead-max'], { doors: atWorkOrAsk }),
    'period-end-by-a-day': met([limit, 'period/max', 'period/rounding']),
    'period-end-open': met([limit, 'leave/limit-after', 'period/rounding'], openReading),
    'period-end-from-return': met([anew, 'leave/limit-after', 'period/rounding'], openReading),
    'period-end-unsettled': unknown(
      'municipality',
      ['leave/limit-after', 'period/rounding'],
      orAtWork,
    ),
    'period-over': notMet(atWorkOrAsk, [limit, 'period/max', 'period/handover']),
  }),
  ...reasonsOf('keeps-working', {
    'work-steady': met([months]),
    'work-anew': met([anew, 'leave/temporary-use-since']),
    'work-anew-planned': notYet(atWork, [anew, 'leave/temporary-use-since']),
    'return-without-service': met([countedAnew], openReading),
    'work-on-leave': unknown(
      'municipality',
      ['leave/during', 'eligibility/restoration-conditions'],
      { doors: ['transition', 'nakapotsu'] },
    ),
    'work-unknown': unknown('own-papers', [months]),
    'change-planned': met([within, 'jobchange/bridge']),
    'leaving-planned': unknown('municipality', [within, 'jobchange/bridge'], orOutOfWork),
    'left-recently': unknown('municipality', [within, edges], {
      doors: outOfWork,
      action: 'find-work-soon',
    }),
    'left-day-unknown': unknown('own-papers', [within], orOutOfWork),
    left: notMet(outOfWork, ['jobchange/quit', 'jobchange/transition-remaining']),
  }),
  ...reasonsOf('change-while-using', {
    'change-before-use': unknown('municipality', [edges, 'jobchange/not-reset'], orAtWork),
    'change-after-stop': unknown('municipality', ['eligibility/resume', edges], orAtWork),
    'change-usage-unknown': unknown('own-papers', ['jobchange/times']),
  }),
  ...reasonsOf('change-in-time', {
    'change-in-time': met([within]),
    'change-on-the-edge': unknown('municipality', [edges], orAtWork),
    'change-too-late': notMet(
      [...atWork, 'transition', 'municipality'],
      [within, 'jobchange/quit'],
    ),
    'change-days-unknown': unknown('own-papers', [within]),
  }),
  ...reasonsOf('first-change', {
    'change-first': met(['jobchange/times']),
    'change-second': notMet(atWorkOrAsk, ['jobchange/times']),
    'change-count-unknown': unknown('office', ['jobchange/times']),
  }),
  ...reasonsOf('change-for-better', {
    'change-for-better': met([within]),
    'change-involuntary': unknown('municipality', ['jobchange/involuntary'], orAtWork),
    'change-for-other': unknown('municipality', [within, edges], orAtWork),
    'change-reason-unknown': unknown('own-papers', [within]),
  }),
  ...reasonsOf('proof', {
    'proof-techo': met(['eligibility/no-techo']),
    'proof-documents': met(['eligibility/no-techo']),
    'proof-physical': unknown('municipality', ['eligibility/physical-techo'], {
      doors: ['techo', ...atWork],
      action: 'get-techo',
    }),
    'proof-none': unknown('municipality', ['eligibility/no-techo'], {
      doors: atWork,
      action: 'get-documents',
    }),
    'proof-unknown': unknown('municipality', ['eligibility/no-techo']),
  }),
  ...reasonsOf('age', {
    'age-adult': met(['eligibility/age-lower']),
    'age-minor': unknown('municipality', ['eligibility/age-lower'], orAtWork),
    'age-senior': unknown('municipality', ['eligibility/age-upper'], orAtWork),
    'age-unknown': unknown('own-papers', ['eligibility/age-lower', 'eligibility/age-upper']),
  }),
  ...reasonsOf('resume', {
    'resume-possible': met(['eligibility/resume', 'eligibility/jukyushasho']),
  }),
  ...reasonsOf('remark', {
    'short-hours': met(['eligibility/short-hours']),
    undisclosed: met(['eligibility/nondisclosure', 'teichaku/report-scope']),
    jobcoach: met(['jobcoach/together']),
    moving: unknown('municipality', ['flow/move'], { action: 'apply-at-new-municipality' }),
    'self-reliance-aid': unknown('municipality', ['teichaku/not-together'], {
      action: 'choose-one-service',
    }),
  }),
};

export type ReasonId = keyof typeof reasons;

/** A reason as a verdict lists it: the table's row and its key. */
export interface Finding extends Reason {
  readonly reason: ReasonId;
}
