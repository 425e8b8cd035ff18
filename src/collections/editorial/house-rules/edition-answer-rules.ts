/** Returns whether an answer gives less than a right that the law gives to everybody who asks. */
export const isNarrower = ({
  status,
  value,
  when,
}: {
  readonly status: string;
  readonly value?: unknown;
  readonly when?: readonly string[] | undefined;
}): boolean => status !== 'answered' || value === 'できない' || Boolean(when?.length);

/** Returns whether who makes an edition may answer a question in its own name: the municipality all, a centre what is asked of itself. */
export const isOwnQuestion = (operatorKind: string, question: string): boolean =>
  operatorKind === 'municipality' ||
  (operatorKind === 'nakapotsu' && question === 'places.nakapotsu');
