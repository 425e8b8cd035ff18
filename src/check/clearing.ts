import type { CheckPage } from './check-page.ts';

/** Everything a person has entered, and where they were. */
interface Before {
  readonly inputs: readonly { readonly value: string; readonly checked: boolean }[];
  readonly at: string;
  readonly flow: Pick<CheckPage['flow'], 'returns' | 'on' | 'passed'>;
  readonly mode: CheckPage['view']['mode'];
}

/** Clears every answer, and takes it back on a change of mind: until the next thing is done, or the page is left. */
export class Clearing {
  readonly #page: CheckPage;
  #before: Before | undefined;

  constructor(page: CheckPage) {
    this.#page = page;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.#page.view.form.querySelectorAll('input')];
  }

  clear(): void {
    const { root, flow, view, history } = this.#page;
    const { at, returns, on, passed } = flow;
    // A second press clears nothing more.
    if (!view.offersUndo)
      this.#before = {
        inputs: this.#inputs.map(({ value, checked }) => ({ value, checked })),
        at,
        flow: { returns, on, passed: new Set(passed) },
        mode: view.mode,
      };
    view.form.reset();
    view.mode = 'steps';
    flow.reset();
    this.#page.show('', { isNew: false, focus: false });
    // Hidden is not gone: a page that is saved now holds no answers, and the next person's sheet shows what they choose.
    for (const told of root.querySelectorAll(
      '[data-slot=given], .figure, .sheet [data-day], [data-sheet=wall], [data-by-hand], [data-qr] path',
    )) {
      told.replaceChildren();
      told.removeAttribute('d');
    }
    for (const told of root.querySelectorAll<HTMLElement>('.sheet [data-question-name]'))
      told.hidden = true;
    for (const tick of root.querySelectorAll<HTMLInputElement>('.result [type=checkbox]'))
      tick.checked = false;
    history.leave();
    view.offerUndo();
  }

  undo(): void {
    if (!this.#before) return;
    const { inputs, at, flow, mode } = this.#before;
    for (const [i, input] of this.#inputs.entries()) Object.assign(input, inputs[i]);
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
