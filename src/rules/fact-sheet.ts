/** A calendar day without a time zone: '2026-11-22'. */
export type Day = string;

/** One value of a fact: in force from its day until the next value begins. A rule without a figure has no value. */
export interface DatedValue {
  readonly from: Day;
  readonly value?: number | Day | undefined;
  /** Where the figure is a line: 「以下」 has the line itself on the inner side, 「未満」 has not. */
  readonly limit?: '以下' | '未満' | '以上' | '超' | undefined;
  readonly confidence?: 'A' | 'A転' | 'B' | 'C' | undefined;
}

/** Facts by name, each with its values oldest first: { 'period/max': [{ from: '2018-04-01', value: 36 }] } */
export type FactSheet = Readonly<Record<string, readonly DatedValue[]>>;

/**
 * Returns the entry of a fact in force on a day.
 *
 * Never falls back to a neighbouring value: a figure of another year is a wrong figure.
 * @throws if the fact is unknown, or the day lies before its first value
 */
export function entryOn(sheet: FactSheet, id: string, day: Day): DatedValue {
  const values = sheet[id];
  if (!values?.length) throw new Error(`content/facts/${id}.yaml がありません`);
  const entry = values.findLast(({ from }) => from <= day);
  if (!entry) {
    throw new Error(
      `content/facts/${id}.yaml: ${day} の値がありません(最初の値は ${values[0]!.from} から)`,
    );
  }
  return entry;
}

/**
 * Returns the figure of a fact in force on a day, in the fact's own unit.
 * @throws as entryOn does, and if the fact is a rule or a date
 */
export function valueOn(sheet: FactSheet, id: string, day: Day): number {
  const { value } = entryOn(sheet, id, day);
  if (typeof value !== 'number')
    throw new Error(`content/facts/${id}.yaml: value が数ではありません`);
  return value;
}

/**
 * Returns whether an amount lies on the inner side of a line. On the line itself the limit of its value decides: 以下 or 未満, 以上 or 超.
 * @throws as valueOn does, and if the value does not say on which side the line itself stands
 */
export function isWithinLine(sheet: FactSheet, id: string, day: Day, amount: number): boolean {
  const line = valueOn(sheet, id, day);
  const { limit } = entryOn(sheet, id, day);
  if (!limit) throw new Error(`content/facts/${id}.yaml: limit がありません`);
  return { 以下: amount <= line, 未満: amount < line, 以上: amount >= line, 超: amount > line }[
    limit
  ];
}

/** Returns the entry that will replace today's, where one is already enacted. */
export function nextEntry(sheet: FactSheet, id: string, day: Day): DatedValue | undefined {
  return sheet[id]?.find(({ from }) => from > day);
}
