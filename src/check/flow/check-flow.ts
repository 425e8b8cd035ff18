import { inGroups } from '../../collections/facts/figure.ts';
import {
  type Day,
  type FactSheet,
  feeQuestions,
  type Fields,
  isRare,
  mostFeeQuestionsLeft,
  mostQuestionsLeft,
  type Outcome,
  outcomeOf,
  type Path,
  pathOf,
  problemsOn,
  questionOrder,
} from '../../rules/index.ts';

/** Every question in the order it is asked, if it arises. */
export const order: readonly string[] = [...questionOrder, ...feeQuestions];

/** Returns whether a question is one about the fee. */
export const isMoney = (name: string): boolean =>
  (feeQuestions as readonly string[]).includes(name);

/** What is wrong with one question, by the name of its sentence in content/check/problems.yaml. */
export interface FieldProblem {
  readonly question: string;
  readonly problem: string;
  /** The amount as it was read, where the sentence says it: 「1,850,000円」 */
  readonly read?: string;
}

interface Progress {
  readonly part: 'eligibility' | 'money';
  readonly left: number;
}

/** Where a person is in the check and what comes next. It knows no page: answers come in as fields. */
export class CheckFlow {
  readonly #facts: FactSheet;
  readonly #clock: () => Day;
  /** The question a person is at, or 'result'. */
  at = '';
  /** Was it opened from the result, to go back there at once? */
  returns = false;
  /** The day of which it is asked, where it is not today. */
  on: Day | undefined;
  /** Questions that have been passed, answered or not. */
  passed = new Set<string>();
  /** Amounts a person has been asked about once more, and those that are right, by their questions. */
  readonly #doubted = new Map<string, string>();
  readonly #right = new Map<string, string>();
  /** The way of the answers last asked about: one press asks about the same ones several times. */
  #known: { readonly of: string; readonly path: Path } | undefined;

  constructor(facts: FactSheet, clock: () => Day) {
    this.#facts = facts;
    this.#clock = clock;
  }

  get today(): Day {
    return this.on ?? this.#clock();
  }

  get isAnotherDay(): boolean {
    return this.today !== this.#clock();
  }

  /** As before the first question. */
  reset(): void {
    this.passed.clear();
    this.#doubted.clear();
    this.#right.clear();
    this.on = undefined;
    this.returns = false;
  }

  path(fields: Fields): Path {
    const of = JSON.stringify([this.today, fields]);
    if (this.#known?.of !== of) this.#known = { of, path: pathOf(fields, this.#facts, this.today) };
    return this.#known.path;
  }

  /** Returns the questions that arise, those about money last. */
  asked(fields: Fields): string[] {
    const { eligibility, money } = this.path(fields);
    return [...eligibility, ...money];
  }

  /** Returns the first question that arises and has not been passed. */
  firstOpen(names: readonly string[]): string | undefined {
    return names.find((name) => !this.passed.has(name));
  }

  /** Returns what follows the question a person is at and has just passed: one question after another, or at once the result it was opened from. */
  next(fields: Fields): string {
    const { eligibility, money } = this.path(fields);
    const list: readonly string[] = isMoney(this.at) ? money : eligibility;
    return (this.returns ? this.firstOpen(list) : list[list.indexOf(this.at) + 1]) ?? 'result';
  }

  /** Returns the question before, in the order asked. */
  before(fields: Fields): string {
    const asked = this.asked(fields);
    return asked[asked.indexOf(this.at) - 1] ?? '';
  }

  /** Returns where a step of before leads with the answers of now: to itself, to the question asked before it where it is not asked any more, or to the first one still open. */
  reachable(step: string, fields: Fields): string {
    const steps = [...order, 'result'];
    const place = (name: string) => steps.indexOf(name);
    const asked = this.asked(fields);
    const open = this.firstOpen(this.path(fields).eligibility);
    const near = [...asked, 'result'].findLast((name) => place(name) <= place(step)) ?? asked[0]!;
    // Who has been at the result goes back to it at once.
    this.returns = near !== 'result' && open === undefined;
    return open !== undefined && place(near) > place(open) ? open : near;
  }

  progress(given: Fields): Progress {
    const { answers, fields, ahead } = this.path(given);
    const answered = new Set<string>([...this.passed].filter((name) => name !== this.at));
    const left = isMoney(this.at)
      ? mostFeeQuestionsLeft(fields, answered, answers, this.#facts, this.today, ahead?.from)
      : mostQuestionsLeft(answers, answered, this.#facts, this.today);
    return { part: isMoney(this.at) ? 'money' : 'eligibility', left: Math.max(1, left) };
  }

  /**
   * Returns the questions whose answers do not matter any more, and counts everything asked as passed; they are put again if they
   * matter again.
   * @param withMoney have the questions about money been before the person too?
   */
  finish(fields: Fields, withMoney: boolean): string[] {
    const { eligibility, money } = this.path(fields);
    const asked = new Set<string>([...eligibility, ...money]);
    const dropped = order.filter(
      (name) => this.passed.has(name) && name in fields && !asked.has(name),
    );
    for (const name of dropped) this.passed.delete(name);
    for (const name of [...eligibility, ...(withMoney ? money : [])]) this.passed.add(name);
    this.returns = false;
    return dropped;
  }

  /** Returns the result; its open points leave out the questions about money that nobody has put yet. */
  outcome(fields: Fields): Outcome {
    const outcome = outcomeOf(fields, this.#facts, this.today);
    return {
      ...outcome,
      unknown: outcome.unknown.filter((name) => !isMoney(name) || this.passed.has(name)),
    };
  }

  /** Returns what is wrong with the answers to the questions asked: as typed, or else taken together, or else an amount to be asked about once more. */
  problems(fields: Fields, typed: readonly FieldProblem[]): readonly FieldProblem[] {
    const asked = this.asked(fields);
    const found = typed.filter(({ question }) => asked.includes(question));
    if (found.length) return found;
    const contradictions = problemsOn(fields, this.#facts, this.today);
    if (contradictions.length) return contradictions;
    return asked.flatMap((question) => {
      const given = fields[question];
      const yen = Number(given);
      return given !== undefined && isRare(question, yen) && this.#right.get(question) !== given
        ? [{ question, problem: 'rare-amount', read: `${inGroups(yen)}円` }]
        : [];
    });
  }

  /** Remembers which amounts a person is asked about. */
  told(problems: readonly FieldProblem[], fields: Fields): void {
    this.#doubted.clear();
    for (const { question, problem } of problems)
      if (problem === 'rare-amount') this.#doubted.set(question, fields[question] ?? '');
  }

  /** A person goes on: what they have been asked about and left as it was is right. */
  goOn(fields: Fields): void {
    for (const [name, amount] of this.#doubted)
      if (fields[name] === amount) this.#right.set(name, amount);
  }

  /** Answers a result has been shown for are not asked about again. */
  trust(fields: Fields): void {
    for (const [name, value] of Object.entries(fields)) this.#right.set(name, value);
  }
}
