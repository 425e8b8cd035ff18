import type { Fields, Outcome } from '../rules/index.ts';
import { answerLink, type Shared } from './flow/answer-link.ts';
import { type CheckFlow, type FieldProblem, isMoney, order } from './flow/check-flow.ts';
import { StepHistory } from './flow/step-history.ts';
import { fillForm, fillPassed, readForm } from './form/check-form.ts';
import { CheckView } from './form/check-view.ts';
import { showAnswers, showResult } from './result/show-result.ts';

/** The check on its page: shows a question or the result, and writes the step into the browser's history. The answers are in the form and nowhere else. */
export class CheckPage {
  readonly root: HTMLElement;
  readonly flow: CheckFlow;
  readonly view: CheckView;
  readonly history = new StepHistory();
  /** What is shown, where it is the result. */
  outcome: Outcome | undefined;
  /** Told of each result, with the part of a link behind # that restores its answers. */
  onResult: (outcome: Outcome, link: string) => void = () => undefined;

  constructor(root: HTMLElement, form: HTMLFormElement, flow: CheckFlow) {
    this.root = root;
    this.flow = flow;
    this.view = new CheckView(root, form);
  }

  /** Every answer in the form, whether it is asked just now or not. */
  get fields(): Fields {
    return readForm(this.view.form).fields;
  }

  /** What is shown, a question or the result. */
  get focused(): HTMLElement {
    return this.outcome ? this.view.result : this.view.question(this.flow.at);
  }

  /** All that the browser's history is told. */
  get step() {
    return { step: this.flow.at, mode: this.view.mode };
  }

  /** The same, read once, with what is wrong in them. */
  get checked(): { fields: Fields; problems: readonly FieldProblem[] } {
    const { fields, problems } = readForm(this.view.form);
    return { fields, problems: this.flow.problems(fields, problems) };
  }

  /** Puts answers from a link into the form, in place of all others, and shows what follows from them. */
  open({ fields, who, on }: Shared, at: string): void {
    const { view, flow } = this;
    view.form.reset();
    fillForm(view.form, fields);
    view.who = who;
    flow.reset();
    flow.on = on;
    if (at === 'result') {
      flow.trust(fields);
      flow.passed = new Set([...flow.path(fields).eligibility, ...Object.keys(fields)]);
    }
    fillPassed(view.form, flow.passed);
    this.show(at, { isNew: false });
  }

  /** Shows a question or the result; where answers contradict each other the question instead, and the first one for one that is not asked. */
  show(
    wanted: string,
    { isNew = true, focus = true }: { isNew?: boolean; focus?: boolean } = {},
  ): void {
    const { fields, problems } =
      wanted === 'result' ? this.checked : { fields: this.fields, problems: [] };
    const asked = this.flow.asked(fields);
    const at =
      problems[0]?.question ?? (wanted === 'result' || asked.includes(wanted) ? wanted : asked[0]!);
    this.flow.at = at;
    this.outcome = at === 'result' ? this.flow.outcome(fields) : undefined;
    // Before anything is changed: the browser lays out the page as it is at a new entry.
    this.history[isNew ? 'go' : 'keep'](this.step);
    this.view.result.hidden = !this.outcome;
    this.showFurther(fields);
    this.tell(problems, fields);
    if (this.outcome) this.#showOutcome(this.outcome);
    if (focus) this.view.focusOn(at, problems.length > 0);
  }

  /** Shows the questions that the answers open, and how many are left. */
  showFurther(fields = this.fields): void {
    const { at, returns } = this.flow;
    this.view.showQuestions(this.flow.asked(fields), at, isMoney(at) || returns);
    this.view.showProgress(
      this.view.mode === 'steps' && at !== 'result' ? this.flow.progress(fields) : undefined,
    );
  }

  tell(problems: readonly FieldProblem[], fields = this.fields): void {
    this.view.showProblems(problems);
    this.flow.told(problems, fields);
  }

  #showOutcome(outcome: Outcome): void {
    const { flow, view, root } = this;
    showResult(root, outcome);
    showAnswers(root, outcome, order);
    view.find('[data-by-hand]').hidden = true;
    view.find('[data-slot="as-of"]').hidden = !flow.isAnotherDay;
    view.find('[data-ask-money]').hidden = !flow.firstOpen(flow.path(this.fields).money);
    this.onResult(outcome, answerLink({ fields: outcome.fields, who: view.who, on: flow.on }));
  }
}
