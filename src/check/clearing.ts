import type { CheckPage } from './check-page.ts';
import type { Place } from './flow/step-history.ts';

const isBlank = ({ who, fields, typed }: Place): boolean =>
  who === 'self' && !Object.keys(fields).length && typed.every((text) => !text);

/** Clears every answer, on the page and in the browser's history, and takes it back on a change of mind. */
export class Clearing {
  readonly #page: CheckPage;
  /** The answers before the last clearing. */
  #cleared: Place | undefined;
  /** The browser goes back meanwhile: that is no arrival. */
  isRunning = false;

  constructor(page: CheckPage) {
    this.#page = page;
  }

  async clear(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    const page = this.#page;
    if (!isBlank(page.place)) this.#cleared = page.place;
    page.view.form.reset();
    page.flow.reset();
    page.show('', { isNew: false, focus: false });
    await page.history.clear(page.place);
    this.isRunning = false;
    page.view.offerUndo();
  }

  undo(): void {
    if (this.#cleared) this.#page.restore(this.#cleared);
  }
}
