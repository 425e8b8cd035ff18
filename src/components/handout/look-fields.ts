import { sizes, type Look } from './handout-link.ts';

/** The fields that say how a paper looks. */
export class LookFields {
  readonly #root: HTMLElement;

  /** @param onChange called when a reader has changed one @param onLost where readings were chosen and cannot be had */
  constructor(root: HTMLElement, onChange: () => void, onLost: () => void) {
    this.#root = root;
    for (const field of root.querySelectorAll('[data-look]'))
      field.addEventListener('change', onChange);
    this.#joinFurigana(onLost);
  }

  #fields = (name: string): HTMLInputElement[] => [
    ...this.#root.querySelectorAll<HTMLInputElement>(`[name="own-${name}"]`),
  ];

  #chosen = (name: string): string => this.#fields(name).find(({ checked }) => checked)!.value;

  #isOn = (name: string): boolean => this.#fields(name)[0]!.checked;

  /** Whether the paper bears the code that opens it. */
  get hasCode(): boolean {
    return this.#isOn('code');
  }

  get look(): Look {
    const chosen = this.#chosen('size');
    return {
      size: sizes.find((size) => size === chosen)!,
      easy: this.#chosen('words') === 'easy',
      lines: this.#isOn('lines'),
      grounds: this.#isOn('grounds'),
    };
  }

  set look({ size, easy, lines, grounds }: Look) {
    const choose = (name: string, value: string): void => {
      for (const field of this.#fields(name)) field.checked = field.value === value;
    };
    choose('size', size);
    choose('words', easy ? 'easy' : 'plain');
    this.#fields('lines')[0]!.checked = lines;
    this.#fields('grounds')[0]!.checked = grounds;
  }

  /** The switch of every page, which comes with the menu, here beside the paper too. */
  #joinFurigana(onLost: () => void): void {
    const own = this.#root.querySelector<HTMLSelectElement>('[data-furigana]')!;
    const menu = document.querySelector<HTMLElement>('header details')!;
    try {
      own.selectedIndex = Number(localStorage.getItem('furigana'));
    } catch {
      // Storage is shut: nothing is remembered.
    }
    menu.addEventListener('change', ({ target }) => {
      own.selectedIndex = (target as HTMLSelectElement).selectedIndex;
    });
    const lost = () => {
      own.selectedIndex = 0;
      onLost();
    };
    menu.addEventListener('lost', lost);
    own.addEventListener('change', () => {
      const code = `${menu.dataset['folder']}menu.js`;
      import(/* @vite-ignore */ code).then(() => {
        const ofPage = menu.querySelector('select')!;
        ofPage.selectedIndex = own.selectedIndex;
        ofPage.dispatchEvent(new Event('change'));
      }, lost);
    });
  }
}
