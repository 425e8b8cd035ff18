/** Where a condition stands. 'unknown' is never read as a no. */
export type Status = 'met' | 'not-yet' | 'not-met' | 'unknown';

export type ConditionName =
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
export type WhomToAsk = 'municipality' | 'prior-office' | 'office' | 'own-papers';

/** Another way to support, each with a condition of its own. */
export type Door =
  'municipality' | 'nakapotsu' | 'jobcoach' | 'transition' | 'prior-office' | 'hellowork' | 'techo';

export type Action =
  | 'apply'
  | 'apply-now'
  | 'apply-soon'
  | 'tell-before-leaving'
  | 'apply-again'
  | 'keep-renewing'
  | 'hand-over'
  | 'prepare'
  | 'ask'
  | 'look-for-work'
  | 'go-on-elsewhere'
  | 'try-another-door'
  | 'find-work-soon'
  | 'get-techo'
  | 'get-documents'
  | 'apply-at-new-municipality'
  | 'choose-one-service';

export interface Reason {
  readonly condition: ConditionName;
  readonly status: Status;
  /** Who settles it: in every 'unknown', in a 'not-met' that rests on a reading of the law, and in a 'met' that another reading may change. */
  readonly ask?: WhomToAsk;
  readonly action?: Action;
  /** At least one in every 'not-met' and 'not-yet'; in a 'met' only where what is met soon ends. */
  readonly doors: readonly Door[];
}

/** A reason before its condition is named. */
type Point = Omit<Reason, 'condition'>;
type More = Partial<Pick<Reason, 'ask' | 'action' | 'doors'>>;

/** Returns a point that holds; other doors only where what holds soon ends. */
export const met = (more?: More): Point => ({ status: 'met', doors: [], ...more });

/** Returns a point that does not hold, with the other doors there are. */
export const notMet = (doors: readonly Door[], more?: More): Point => ({
  status: 'not-met',
  doors,
  ...more,
});

/** Returns a point that will hold some day, with the doors until then. */
export const notYet = (doors: readonly Door[]): Point => ({ status: 'not-yet', doors });

/** Returns an open point, with who can settle it. */
export const unknown = (ask: WhomToAsk, more?: More): Point => ({
  status: 'unknown',
  doors: [],
  ask,
  ...more,
});

/** Returns the reasons one condition can give. */
export const reasonsOf = <Id extends string>(
  condition: ConditionName,
  points: Readonly<Record<Id, Point>>,
): Readonly<Record<Id, Reason>> =>
  Object.fromEntries(
    Object.entries<Point>(points).map(([id, point]) => [id, { condition, ...point }]),
  ) as Record<Id, Reason>;
