import { type Fields, type Outcome, parseDay } from '../rules/index.ts';
import { linkOf } from './flow/answer-link.ts';
import { type CheckFlow, type FieldProblem, isMoney, order } from './flow/check-flow.ts';
import { type Place, StepHistory } from './flow/step-history.ts';
import { fillForm, fillPassed, fillTyped, readForm, typedIn } from './form/check-form.ts';
import { CheckView } from './form/check-view.ts';
import { showAnswers, showResult } from './result/show-result.ts';
import { WhatIfPanel } from './result/what-if-panel.ts';
import { TakeAlong } from './take-along/take-along.ts';
import { whatIfHost } from './what-if-host.ts';

/** The check on its page: shows a question or the result, and writes the place into the browser's history. */
export class CheckPage {
  readonly root: HTMLElement;
  readonly flow: CheckFlow;
  readonly view: CheckView;
  readonly history = new StepHistory();
  readonly #takeAlong: TakeAlong;
  readonly #whatIf: WhatIfPanel;
  /** What is shown, where it is the result. */
  outcome: Outcome | undefined;

  constructor(
    root: HTMLElement,
    form: HTMLFormElement,
    flow: CheckFlow,
    until: AddEventListenerOptions,
  ) {
    this.root = root;
    this.flow = flow;
    this.view = new CheckView(root, form);
    this.#takeAlong = new TakeAlong(root, until, (name) => this.view.say(name, '', 'take'));
    this.#whatIf = new WhatIfPanel(this.view.find('.what-if'), whatIfHost(this), until);
  }

  /** Every answer in the form, whether it is asked just now or not. */
  get fields(): Fields {
    return readForm(this.view.form).fields;
  }

  get place(): Place {
    const { form, mode, who } = this.view;
    const { at, returns, on, passed } = this.flow;
    return {
      at,
      mode,
      returns,
      fields: this.fields,
      typed: typedIn(form),
      who,
      on,
      passed: [...passed],
    };
  }

  get problems(): readonly FieldProblem[] {
    const { fields, problems } = readForm(this.view.form);
    return this.flow.problems(fields, problems);
  }

  /** Writes the answers as they are now into the entry of the history a person is at. */
  keep(): void {
    this.history.keep(this.place, location.hash.slice(1));
  }

  restore(place: Partial<Place> & { fields: Fields; at: string }, focus = true): void {
    const { view, flow } = this;
    view.form.reset();
    fillForm(view.form, place.fields);
    if (place.typed) fillTyped(view.form, place.typed);
    view.who = place.who ?? 'self';
    view.mode = place.mode ?? view.mode;
    flow.on = place.on && parseDay(place.on);
    flow.returns = place.returns ?? false;
    view.say(undefined);
    if (place.at === 'result') flow.trust(place.fields);
    const fromLink =
      place.at === 'result'
        ? [...flow.path(place.fields).eligibility, ...Object.keys(place.fields)]
        : [];
    flow.passed = new Set(place.passed ?? fromLink);
    fillPassed(view.form, flow.passed);
    this.show(place.at, { isNew: false, focus });
  }

  /** Shows a question or the result; where answers contradict each other the question instead, and the first one for one that is not asked. */
  show(
    wanted: string,
    { isNew = true, focus = true }: { isNew?: boolean; focus?: boolean } = {},
  ): void {
    const asked = this.flow.asked(this.fields);
    const problems = wanted === 'result' ? this.problems : [];
    const at =
      problems[0]?.question ?? (wanted === 'result' || asked.includes(wanted) ? wanted : asked[0]!);
    this.flow.at = at;
    this.outcome = at === 'result' ? this.flow.outcome(this.fields) : undefined;
    this.view.result.hidden = !this.outcome;
    this.showFurther();
    this.tell(problems);
    const link = this.outcome ? this.#showOutcome(this.outcome) : '';
    this.history[isNew ? 'go' : 'keep'](this.place, link);
    if (focus) this.view.focusOn(at, problems.length > 0);
  }

  /** Shows the questions that the answers open, and how many are left. */
  showFurther(): void {
    const { at, returns } = this.flow;
    this.view.showQuestions(this.flow.asked(this.fields), at, isMoney(at) || returns);
    this.view.showProgress(
      this.view.mode === 'steps' && at !== 'result' ? this.flow.progress(this.fields) : undefined,
    );
  }

  tell(problems: readonly FieldProblem[]): void {
    this.view.showProblems(problems);
    this.flow.told(problems, this.fields);
  }

  /** Returns the part of the address that restores the result. */
  #showOutcome(outcome: Outcome): string {
    const { flow, view, root } = this;
    const link = linkOf({ fields: outcome.fields, who: view.who, on: flow.on });
    showResult(root, outcome);
    showAnswers(root, outcome, order);
    view.find('[data-slot="as-of"]').hidden = flow.on === undefined;
    view.find('[data-ask-money]').hidden = !flow.firstOpen(flow.path(this.fields).money);
    this.#takeAlong.update(outcome, link);
    this.#whatIf.refresh();
    return link;
  }
}
