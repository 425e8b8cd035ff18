import type { CheckPage } from './check-page.ts';
import { restorerOf } from './form/check-form.ts';

/** Everything a person has entered, and where they were. */
interface Before {
  readonly putBack: () => void;
  readonly at: string;
  readonly flow: Pick<CheckPage['flow'], 'returns' | 'on' | 'passed'>;
  readonly mode: CheckPage['view']['mode'];
}

/** Clears every answer, or gives way to those of a link, and takes it back on a change of mind: until the next thing is done, or the page is left. */
export class Clearing {
  readonly #page: CheckPage;
  /** What is empty until there is a result. */
  readonly #blank: NodeListOf<Element>;
  #before: Before | undefined;

  /** @param page before its first result */
  constructor(page: CheckPage) {
    this.#page = page;
    this.#blank = page.root.querySelectorAll(
      ':is(.result, .sheet) :empty, .result h2, [data-by-hand]',
    );
  }

  #asItIs(): Before {
    const { flow, view } = this.#page;
    const { at, returns, on, passed } = flow;
    return {
      putBack: restorerOf(view.form),
      at,
      flow: { returns, on, passed: new Set(passed) },
      mode: view.mode,
    };
  }

  /** Lets the answers of a link take the place of those given. @param open returns what is said of them, undefined where the address holds none */
  replace(open: () => string | undefined): void {
    const before = Object.keys(this.#page.fields).length ? this.#asItIs() : undefined;
    const said = open();
    if (said === undefined || !before) return;
    this.#before = before;
    const { view, focused } = this.#page;
    view.offerUndo(said === 'stale-link' ? `${said} replaced` : 'replaced', focused);
  }

  clear(): void {
    const { root, flow, view, history } = this.#page;
    // A second press clears nothing more.
    if (!view.offersUndo) this.#before = this.#asItIs();
    view.form.reset();
    view.mode = 'steps';
    flow.reset();
    this.#page.show('', { isNew: false, focus: false });
    // Hidden is not gone: a page that is saved now holds no answers, and the next person's sheet shows what they choose.
    for (const told of this.#blank) told.replaceChildren();
    for (const drawn of root.querySelectorAll('[data-scale], [data-qr] path'))
      for (const name of ['d', 'x', 'width', 'transform']) drawn.removeAttribute(name);
    for (const told of root.querySelectorAll<HTMLElement>('.sheet [data-question-name]'))
      told.hidden = true;
    for (const tick of root.querySelectorAll<HTMLInputElement>('.result [type=checkbox]'))
      tick.checked = false;
    history.leave();
    view.offerUndo('cleared');
  }

  undo(): void {
    if (!this.#before) return;
    const { putBack, at, flow, mode } = this.#before;
    putBack();
    const page = this.#page;
    page.view.mode = mode;
    Object.assign(page.flow, flow);
    if (at === 'result') page.flow.trust(page.fields);
    page.show(at);
    this.forget();
  }

  /** What was cleared is gone for good. */
  forget(): void {
    this.#before = undefined;
    this.#page.view.endUndo();
  }
}
