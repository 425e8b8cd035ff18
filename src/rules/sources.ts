import type { ReasonId } from './reasons.ts';

// Where it is written, as ids under content/facts/. Apart from the rules: pages on the server name the sources, and the check
// in a reader's browser carries none of them.

/** At least one for everything that can be said. */
type Sources = readonly [string, ...string[]];

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

/** Where each reason is written. */
export const reasonSources: Readonly<Record<ReasonId, Sources>> = {
  'service-listed': [service],
  'service-residential': ['eligibility/residential-training'],
  'service-selection': otherServices,
  'service-vocational': otherServices,
  'service-other': otherServices,
  'service-none': ['eligibility/not-direct-hire', service],
  'service-school': ['eligibility/not-school', service],
  'service-unknown': [service],
  'gap-none': [service],
  'gap-open': ['eligibility/gap'],
  'gap-unknown': ['eligibility/gap'],
  'job-general': [hiring],
  'job-a-type': [hiring],
  'job-self-employed': ['eligibility/self-employed'],
  'job-public': ['eligibility/public-servant'],
  'job-trial': ['eligibility/trial'],
  'job-unknown': [hiring],
  'months-reached': [months, countedFrom],
  'months-ahead-duty': [months, 'period/first6-who'],
  'months-ahead-effort': [months, 'period/first6-who'],
  'months-ahead': [months],
  'months-ahead-anew': [anew, countedAnew, months],
  'hiring-ahead': [months, countedFrom],
  'anew-while-using': ['leave/during', anew],
  'hiring-day-unknown': [months],
  'anew-day-unknown': [anew, countedAnew],
  'return-help-unknown': [countedAnew],
  'using-too-early': ['period/first6-who', months],
  'period-open': [limit, 'period/max'],
  'period-closing': [limit, 'flow/lead-max'],
  'period-end-by-a-day': [limit, 'period/max', 'period/rounding'],
  'period-end-open': [limit, 'leave/limit-after', 'period/rounding'],
  'period-end-from-return': [anew, 'leave/limit-after', 'period/rounding'],
  'period-end-unsettled': ['leave/limit-after', 'period/rounding'],
  'period-over': [limit, 'period/max', 'period/handover'],
  'work-steady': [months],
  'work-anew': [anew, 'leave/temporary-use-since'],
  'work-anew-planned': [anew, 'leave/temporary-use-since'],
  'return-without-service': [countedAnew],
  'work-on-leave': ['leave/during', 'eligibility/restoration-conditions'],
  'work-unknown': [months],
  'change-planned': [within, 'jobchange/bridge'],
  'leaving-planned': [within, 'jobchange/bridge'],
  'left-recently': [within, edges],
  'left-day-unknown': [within],
  left: [within, 'jobchange/quit', 'jobchange/transition-remaining'],
  'change-before-use': [edges, 'jobchange/not-reset'],
  'change-after-stop': ['eligibility/resume', edges],
  'change-usage-unknown': ['jobchange/times'],
  'change-in-time': [within],
  'change-on-the-edge': [within, edges],
  'change-too-late': [within, 'jobchange/quit'],
  'change-days-unknown': [within],
  'change-first': ['jobchange/times'],
  'change-second': ['jobchange/times'],
  'change-count-unknown': ['jobchange/times'],
  'change-for-better': [within],
  'change-involuntary': ['jobchange/involuntary'],
  'change-for-other': [within, edges],
  'change-reason-unknown': [within],
  'proof-techo': ['eligibility/no-techo'],
  'proof-documents': ['eligibility/no-techo'],
  'proof-physical': ['eligibility/physical-techo'],
  'proof-none': ['eligibility/no-techo'],
  'proof-unknown': ['eligibility/no-techo'],
  'age-adult': ['eligibility/age-lower'],
  'age-minor': ['eligibility/age-lower'],
  'age-senior': ['eligibility/age-upper'],
  'age-unknown': ['eligibility/age-lower', 'eligibility/age-upper', 'ikou/age'],
  'resume-possible': ['eligibility/resume', 'eligibility/jukyushasho'],
  'short-hours': ['eligibility/short-hours'],
  undisclosed: ['eligibility/nondisclosure', 'teichaku/report-scope'],
  jobcoach: ['jobcoach/together'],
  moving: ['flow/move'],
  'self-reliance-aid': ['teichaku/not-together'],
};
