import { met, notMet, notYet, type Reason, reasonsOf, unknown } from './reason.ts';

const atWork = ['nakapotsu', 'jobcoach'] as const;
const atWorkOrAsk = [...atWork, 'municipality'] as const;
const outOfWork = ['transition', 'nakapotsu', 'hellowork', 'municipality'] as const;
const inFirstMonths = ['prior-office', ...atWork] as const;

/** Met by the reading that is shown; whether another holds is put to the municipality. */
const openReading = { ask: 'municipality' } as const;
const orAtWork = { doors: atWork };
const orOutOfWork = { doors: outOfWork };

/** Everything the check can find. A condition picks one key; HTML holds one sentence for each. */
export const reasons = {
  ...reasonsOf('prior-service', {
    'service-listed': met(),
    'service-residential': unknown('municipality'),
    'service-selection': notMet(atWorkOrAsk),
    'service-vocational': notMet(atWorkOrAsk),
    'service-other': notMet(atWorkOrAsk),
    'service-none': notMet(atWorkOrAsk),
    'service-school': notMet(atWorkOrAsk),
    'service-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('no-gap', {
    'gap-none': met(),
    'gap-open': unknown('municipality', orAtWork),
    'gap-unknown': unknown('prior-office'),
  }),
  ...reasonsOf('employment', {
    'job-general': met(),
    'job-a-type': notMet(['transition', 'nakapotsu', 'municipality']),
    'job-self-employed': notMet(['nakapotsu', 'municipality'], openReading),
    'job-public': unknown('municipality', orAtWork),
    'job-trial': unknown('municipality'),
    'job-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('six-months', {
    'months-reached': met(),
    'months-ahead-duty': notYet(inFirstMonths),
    'months-ahead-effort': notYet(inFirstMonths),
    'months-ahead': notYet(atWork),
    'months-ahead-anew': notYet(atWork),
    'hiring-ahead': notYet(atWork),
    'anew-while-using': unknown('municipality', orAtWork),
    'hiring-day-unknown': unknown('own-papers'),
    'anew-day-unknown': unknown('own-papers'),
    'return-help-unknown': unknown('own-papers'),
    'using-too-early': unknown('prior-office'),
  }),
  ...reasonsOf('within-period', {
    'period-open': met(),
    'period-closing': met({ doors: atWorkOrAsk }),
    'period-end-by-a-day': met(),
    'period-end-open': met(openReading),
    'period-end-from-return': met(openReading),
    'period-end-unsettled': unknown('municipality', orAtWork),
    'period-over': notMet(atWorkOrAsk),
  }),
  ...reasonsOf('keeps-working', {
    'work-steady': met(),
    'work-anew': met(),
    'work-anew-planned': notYet(atWork),
    'return-without-service': met(openReading),
    'work-on-leave': unknown('municipality', { doors: ['transition', 'nakapotsu'] }),
    'work-unknown': unknown('own-papers'),
    'change-planned': met(),
    'leaving-planned': unknown('municipality', orOutOfWork),
    'left-recently': unknown('municipality', {
      doors: outOfWork,
      action: 'find-work-soon',
    }),
    'left-day-unknown': unknown('own-papers', orOutOfWork),
    left: notMet(outOfWork),
  }),
  ...reasonsOf('change-while-using', {
    'change-before-use': unknown('municipality', orAtWork),
    'change-after-stop': unknown('municipality', orAtWork),
    'change-usage-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('change-in-time', {
    'change-in-time': met(),
    'change-on-the-edge': unknown('municipality', orAtWork),
    'change-too-late': notMet([...atWork, 'transition', 'municipality']),
    'change-days-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('first-change', {
    'change-first': met(),
    'change-second': notMet(atWorkOrAsk),
    'change-count-unknown': unknown('office'),
  }),
  ...reasonsOf('change-for-better', {
    'change-for-better': met(),
    'change-involuntary': unknown('municipality', orAtWork),
    'change-for-other': unknown('municipality', orAtWork),
    'change-reason-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('proof', {
    'proof-techo': met(),
    'proof-documents': met(),
    'proof-physical': unknown('municipality', {
      doors: ['techo', ...atWork],
      action: 'get-techo',
    }),
    'proof-none': unknown('municipality', {
      doors: atWork,
      action: 'get-documents',
    }),
    'proof-unknown': unknown('municipality'),
  }),
  ...reasonsOf('age', {
    'age-adult': met(),
    'age-minor': unknown('municipality', orAtWork),
    'age-senior': unknown('municipality', orAtWork),
    'age-unknown': unknown('own-papers'),
  }),
  ...reasonsOf('resume', {
    'resume-possible': met(),
  }),
  ...reasonsOf('remark', {
    'short-hours': met(),
    undisclosed: met(),
    jobcoach: met(),
    moving: unknown('municipality', { action: 'apply-at-new-municipality' }),
    'self-reliance-aid': unknown('municipality', {
      action: 'choose-one-service',
    }),
  }),
};

export type ReasonId = keyof typeof reasons;

/** A reason as a verdict lists it: the table's row and its key. */
export interface Finding extends Reason {
  readonly reason: ReasonId;
}
