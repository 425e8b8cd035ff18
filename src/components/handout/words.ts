type Values = Readonly<Record<string, string | number>>;

/** The sentences that wait in a page to be said. */
export class Words {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Returns a sentence with what is to stand in its braces. */
  sentence(name: string, values: Values = {}): string {
    const { textContent } = this.#root.querySelector(`[data-say="${name}"]`)!;
    return textContent.replace(/\{(\w+)\}/g, (_, which: string) => String(values[which] ?? ''));
  }

  say(name: string, values: Values = {}, place = 'said'): void {
    this.#root.querySelector(`[data-${place}]`)!.textContent = this.sentence(name, values);
  }
}
