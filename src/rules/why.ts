import type { Verdict } from './eligibility.ts';
import type { ConditionName } from './reason.ts';
import type { Finding } from './reasons.ts';

/** What is told of a verdict's findings: all of them would say one thing beside another. */
interface Why {
  /** What decided, and what else to know. */
  readonly decisive: readonly Finding[];
  /** Conditions that are met and decided nothing. */
  readonly met: readonly ConditionName[];
}

/** Met conditions that say nothing while another one is open: an end far off, beside a beginning as far off. */
const hangsOn: Partial<Record<ConditionName, ConditionName>> = {
  'within-period': 'six-months',
  resume: 'six-months',
  'keeps-working': 'change-in-time',
};

/** Of who can use the service, these decide from when and until when. */
const byTheClock: readonly ConditionName[] = [
  'six-months',
  'within-period',
  'change-in-time',
  'resume',
];

/** Returns what is told of the findings; no two of them contradict each other (every-answer.test.ts). */
export function whyOf({ outcome, findings }: Pick<Verdict, 'outcome' | 'findings'>): Why {
  const isOpen = (condition: ConditionName | undefined) =>
    findings.some((finding) => finding.condition === condition && finding.status !== 'met');
  const told = findings.filter(
    ({ condition, status }) => status !== 'met' || !isOpen(hangsOn[condition]),
  );
  // After a certain no, open points change nothing.
  const isNo = told.some(({ status }) => status === 'not-met');
  const decides = ({ condition, status, ask }: Finding): boolean => {
    if (isNo) return status === 'not-met';
    if (status !== 'met' || condition === 'remark' || ask !== undefined) return true;
    return outcome === 'likely' && byTheClock.includes(condition);
  };
  const decisive = told.filter(decides);
  const named = new Set(decisive.map(({ condition }) => condition));
  const met = told.flatMap(({ status, condition }) =>
    status === 'met' && !named.has(condition) ? [condition] : [],
  );
  return { decisive, met: [...new Set(met)] };
}
