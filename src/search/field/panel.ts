import { fromTemplate } from './templates.ts';

/** Returns whether a key is the IME's: Safari sends the Enter that ends a conversion after its end, with code 229. */
export const isOfIme = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;

/** The panel of results under the field. It can hold the focus, because a tap beside a link must not take the focus out of the search and close it. */
export class Panel {
  readonly element = fromTemplate('panel');
  readonly #input: HTMLElement;

  /** `close` is called where the reader wants it closed: by Escape, or by leaving the search. */
  constructor(host: HTMLElement, input: HTMLElement, close: () => void) {
    this.#input = input;
    host.append(this.element);
    host.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isOfIme(event) || !this.isOpen) return;
      // Without this Escape would also empty the field.
      event.preventDefault();
      if (document.activeElement !== input) input.focus();
      close();
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && host.contains(relatedTarget);
      if (document.hasFocus() && !stays) close();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(): void {
    this.element.hidden = false;
  }

  close(): void {
    // What is hidden cannot hold the focus.
    if (this.element.contains(document.activeElement)) this.#input.focus();
    this.element.hidden = true;
  }
}
