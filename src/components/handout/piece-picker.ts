import type { Passages } from './passages.ts';

/** What is done when a piece is ticked, when a page's passages stand there, and when they did not come. */
interface PickerActs {
  readonly tick: (name: string, isOn: boolean) => void;
  readonly listed: () => void;
  readonly lost: () => void;
}

/** The ticks, in folds that say how many of them are chosen; those of another page come when it is asked for. */
export class PiecePicker {
  readonly #root: HTMLElement;
  readonly #passages: Passages;
  readonly #acts: PickerActs;

  constructor(root: HTMLElement, passages: Passages, acts: PickerActs) {
    this.#root = root;
    this.#passages = passages;
    this.#acts = acts;
    for (const tick of this.#ticks) this.#listen(tick);
    const page = root.querySelector<HTMLSelectElement>('[data-page]')!;
    const list = () => void this.#list(page).catch(acts.lost);
    page.addEventListener('change', list);
    if (page.value) list();
  }

  get #ticks(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[data-tick]')];
  }

  /** What a browser brought back from before, or a reader ticked while the code was on its way. */
  get ticked(): string[] {
    return this.#ticks.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** @param count says a number of chosen pieces */
  show(chosen: readonly string[], count: (number: number) => string): void {
    for (const tick of this.#ticks) tick.checked = chosen.includes(tick.value);
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]')) {
      const own = [...group.querySelectorAll<HTMLInputElement>('[data-tick]')];
      const isPages = group.querySelector('[data-page]') !== null;
      const number = isPages
        ? chosen.filter((name) => name.includes('/')).length
        : own.filter(({ checked }) => checked).length;
      const place = group.querySelector<HTMLElement>('[data-number]')!;
      place.hidden = number === 0;
      place.textContent = count(number);
    }
  }

  /** Where the focus goes when nothing is chosen any more. */
  focus(): void {
    this.#root.querySelector<HTMLElement>('[data-group] summary')!.focus();
  }

  #listen(tick: HTMLInputElement): void {
    tick.addEventListener('change', () => this.#acts.tick(tick.value, tick.checked));
  }

  async #list(page: HTMLSelectElement): Promise<void> {
    const { value } = page;
    const found = value ? await this.#passages.on(value) : [];
    // Another one was asked for meanwhile.
    if (page.value !== value) return;
    const place = this.#root.querySelector<HTMLElement>('[data-passages]')!;
    const frame = this.#root.querySelector<HTMLTemplateElement>('[data-passage]')!;
    const items = found.map(([name, title]) => {
      const item = document.importNode(frame.content, true).firstElementChild!;
      item.querySelector('span')!.textContent = title;
      const tick = item.querySelector('input')!;
      tick.value = name;
      this.#listen(tick);
      return item;
    });
    place.replaceChildren(place.querySelector('legend')!, ...items);
    place.hidden = items.length === 0;
    this.#acts.listed();
  }
}
