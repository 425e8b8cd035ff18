import type { Who } from '../flow/answer-link.ts';
import type { FieldProblem } from '../flow/check-flow.ts';
import { questionName, questionsIn } from './check-form.ts';
import { sentencesOn } from '../sentences-on-page.ts';

export type Mode = 'steps' | 'all';

/** Where a sentence is said aloud: above the form, at the top of the result, or beside the buttons at its end. */
type SayingPlace = 'form' | 'result' | 'take';

/** Firefox before 119 knows no element.ariaCurrent. */
function mark(element: Element, name: string, value: string | false | undefined): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** Scrolls at once. A page that still glides to a heading goes on for a frame or, beside other work, more in Chromium (2026-11), so it is told again. */
function bringUp(element: Element, frames = 3): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (frames) requestAnimationFrame(() => bringUp(element, frames - 1));
}

/** The check as it is seen: which questions, which result, which words. It decides nothing. */
export class CheckView {
  readonly #root: HTMLElement;
  readonly form: HTMLFormElement;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.form = form;
  }

  find<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector)!;
  }

  get mode(): Mode {
    return this.#root.dataset['mode'] === 'all' ? 'all' : 'steps';
  }

  set mode(mode: Mode) {
    this.#root.dataset['mode'] = mode;
  }

  get who(): Who {
    return this.find<HTMLInputElement>('[name="who"][value="other"]').checked ? 'other' : 'self';
  }

  set who(who: Who) {
    this.find<HTMLInputElement>(`[name="who"][value="${who}"]`).checked = true;
  }

  get result(): HTMLElement {
    return this.find('.result');
  }

  question(name: string): HTMLElement {
    return this.find(`#q-${name}`);
  }

  /** 「就職した日」 */
  shortOf(name: string): string {
    return this.question(name).dataset['short'] ?? '';
  }

  /** What the code alone can do is offered now. */
  begin(): void {
    this.mode = 'steps';
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-next], [data-mode-of]'))
      element.hidden = false;
    this.find('.stop').hidden = true;
    // The list stays one tap away; the result quotes from it what concerns this person.
    const rules = this.find<HTMLDetailsElement>('.rules');
    rules.open = rules.querySelector(':target') !== null;
  }

  /**
   * Shows the question a person is at, or in the other mode every question asked.
   * @param mayFinish is the result one press away?
   */
  showQuestions(asked: readonly string[], at: string, mayFinish: boolean): void {
    const isAll = this.mode === 'all';
    const isFirst = at === asked[0];
    this.#root.dataset['who'] = this.who;
    this.#root.dataset['at'] = at === 'result' ? 'result' : 'question';
    for (const question of questionsIn(this.form)) {
      question.hidden = !asked.includes(questionName(question));
      question.toggleAttribute('data-current', questionName(question) === at);
    }
    this.find('.who').hidden = !isAll && !isFirst;
    this.find('[data-back]').hidden = isFirst;
    this.find('[data-to-result]').hidden = !mayFinish;
    this.find('[data-clear-early]').hidden = !isAll && isFirst;
    for (const button of this.form.querySelectorAll<HTMLElement>('.all-only [type="submit"]'))
      button.hidden = !isAll;
  }

  /** 「あと最大n問」 of the part a person is in; undefined where it is not said. */
  showProgress(progress: { part: 'eligibility' | 'money'; left: number } | undefined): void {
    this.find('.progress').hidden = !progress;
    if (!progress) return;
    for (const name of this.#root.querySelectorAll<HTMLElement>('[data-part-name]'))
      mark(name, 'aria-current', name.dataset['partName'] === progress.part && 'step');
    const left = this.find('[data-left]');
    // Said aloud only where it is another number.
    if (left.textContent !== String(progress.left)) left.textContent = String(progress.left);
  }

  showProblems(problems: readonly FieldProblem[]): void {
    for (const question of questionsIn(this.form)) {
      const found = problems.find((problem) => problem.question === questionName(question));
      const message = question.querySelector<HTMLElement>('.problem')!;
      if (!found && message.hidden && !message.textContent) continue;
      message.hidden = !found;
      message.textContent = found
        ? sentencesOn(this.#root).filled('problem', found.problem, { read: found.read ?? '' })
        : '';
      const fields = question.querySelectorAll('.field');
      for (const field of fields) mark(field, 'aria-invalid', found && 'true');
      // Fields say themselves what is wrong with them.
      if (!fields.length) mark(question, 'aria-describedby', found && message.id);
    }
    if (problems.length > 1) this.say('several', String(problems.length));
  }

  /** The focus goes where the eye goes: to the question, to the field that is wrong, or to the result. */
  focusOn(at: string, isProblem: boolean): void {
    const question = at === 'result' ? undefined : this.question(at);
    const wrong = isProblem ? question?.querySelector('input') : undefined;
    (wrong ?? question ?? this.result).focus({ preventScroll: true });
    bringUp(question && this.mode === 'steps' ? this.#root : (question ?? this.result));
  }

  /** Goes to a heading of the result, and opens what is folded under it. */
  goTo(id: string): void {
    const heading = this.find(`#${id}`);
    const folded = heading.closest('details');
    if (folded) folded.open = true;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  get #here(): SayingPlace {
    return this.result.hidden ? 'form' : 'result';
  }

  #statusAt(where: SayingPlace): HTMLElement {
    return this.find(`[data-said="${where}"]`);
  }

  /** Says a sentence aloud, or several by their names; none takes it back. */
  say(names = '', detail = '', where = this.#here): void {
    const { text } = sentencesOn(this.#root);
    const said =
      names &&
      names
        .split(' ')
        .map((name) => text('problem', name))
        .join('');
    for (const status of this.#root.querySelectorAll<HTMLElement>('[data-said]')) {
      status.textContent = said && status.dataset['said'] === where ? said + detail : '';
    }
    this.find('[data-undo]').hidden = true;
  }

  get offersUndo(): boolean {
    const undo = this.find<HTMLButtonElement>('[data-undo]');
    return !undo.hidden && !undo.disabled;
  }

  /** Beside what is said of it. @param focused what has the focus: the button, or what has come in place of the answers */
  offerUndo(said: string, focused?: HTMLElement): void {
    this.say(said);
    const undo = this.find<HTMLButtonElement>('[data-undo]');
    undo.hidden = undo.disabled = false;
    this.#statusAt(this.#here).after(undo.parentElement!);
    bringUp(this.#root);
    (focused ?? undo).focus({ preventScroll: true });
  }

  /** Its room stays until something else is said: nothing moves under a finger. */
  endUndo(): void {
    this.find<HTMLButtonElement>('[data-undo]').disabled = true;
  }
}
