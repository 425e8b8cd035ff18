/** What is done to one line of the order. */
interface OrderActs {
  readonly move: (name: string, by: number) => void;
  readonly remove: (name: string) => void;
  /** Nothing is left in the order that could have the focus. */
  readonly empty: () => void;
}

/** The chosen pieces in their order, each with buttons; the focus stays with what was moved. */
export class Order {
  readonly #part: HTMLElement;
  readonly #list: HTMLElement;
  readonly #item: HTMLTemplateElement;
  readonly #titleOf: (name: string) => string;
  readonly #acts: OrderActs;
  readonly #items = new Map<string, HTMLElement>();

  constructor(root: HTMLElement, titleOf: (name: string) => string, acts: OrderActs) {
    this.#part = root.querySelector<HTMLElement>('[data-order-part]')!;
    this.#list = root.querySelector<HTMLElement>('[data-order]')!;
    this.#item = root.querySelector<HTMLTemplateElement>('template[data-item]')!;
    this.#titleOf = titleOf;
    this.#acts = acts;
  }

  /** @param leftOut those of the names that have no room on paper */
  show(names: readonly string[], leftOut: readonly string[]): void {
    const focused = document.activeElement as HTMLElement | null;
    const hadFocus = this.#list.contains(focused);
    const before = [...this.#list.children];
    const place = before.findIndex((item) => item.contains(focused));
    const items = names.map((name) => this.#itemOf(name));
    this.#list.replaceChildren(...items);
    this.#part.hidden = names.length === 0;
    for (const [i, item] of items.entries()) {
      item.classList.toggle('off', leftOut.includes(names[i]!));
      button(item, -1).disabled = i === 0;
      button(item, 1).disabled = i === items.length - 1;
    }
    if (!hadFocus) return;
    if (focused!.isConnected) {
      const item = focused!.closest<HTMLElement>('li')!;
      const other = button(item, focused!.dataset['move'] === '1' ? -1 : 1);
      return ((focused as HTMLButtonElement).disabled ? other : focused!).focus();
    }
    // What was taken away had it: the next one has it now.
    const next = items[Math.min(place, items.length - 1)];
    if (next) button(next, 0).focus();
    else this.#acts.empty();
  }

  #itemOf(name: string): HTMLElement {
    const known = this.#items.get(name);
    if (known) return known;
    const item = document.importNode(this.#item.content, true).firstElementChild as HTMLElement;
    item.querySelector('b')!.textContent = this.#titleOf(name);
    for (const place of item.querySelectorAll('[data-title]'))
      place.textContent = `「${this.#titleOf(name)}」を`;
    for (const by of [-1, 1])
      button(item, by).addEventListener('click', () => this.#acts.move(name, by));
    button(item, 0).addEventListener('click', () => this.#acts.remove(name));
    this.#items.set(name, item);
    return item;
  }
}

const button = (item: HTMLElement, by: number): HTMLButtonElement =>
  item.querySelector<HTMLButtonElement>(`[data-move="${by}"]`)!;
