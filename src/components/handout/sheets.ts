import { qrPicture } from '../page/qr-picture.ts';
import type { PaperPiece } from './pieces.ts';

/**
 * Returns how many parts stand on the first sheet, the others on the second; undefined where they have no room there.
 * @param rooms the heights of the two sheets, the second 0 where there is to be one
 */
export function firstSheet(
  heights: readonly number[],
  [first, second]: readonly [number, number],
): number | undefined {
  let used = 0;
  const over = heights.findIndex((height) => (used += height) > first);
  const count = over < 0 ? heights.length : over;
  const rest = heights.slice(count).reduce((sum, height) => sum + height, 0);
  return rest <= second ? count : undefined;
}

/** Whether it is too much even for lines that stand closer. */
const isFarOver = (heights: readonly number[], rooms: readonly [number, number]): boolean =>
  heights.reduce((sum, height) => sum + height, 0) > 1.2 * (rooms[0] + rooms[1]);

/** On how many sheets, and whether with lines that stand closer. */
type Layout = readonly [sheets: 1 | 2, isTight: boolean];

/** From the best: one sheet is easier to keep than two, and nothing is left off that has room somehow. */
const layouts: readonly Layout[] = [
  [1, false],
  [1, true],
  [2, false],
  [2, true],
];

/** What stands on the sheets besides the pieces. */
interface Extras {
  readonly title: string | undefined;
  readonly days: HTMLElement | undefined;
  readonly lines: boolean;
  readonly grounds: boolean;
  /** The address that opens the same paper, as a QR code. */
  readonly code: string | undefined;
}

/** One or two A4, in the page as they are printed. They break between pieces only, and where this says so. */
export class Sheets {
  readonly #frames: readonly [HTMLElement, HTMLElement];
  readonly #lines: HTMLElement;
  readonly #grounds: HTMLElement;
  readonly #preview: HTMLElement;
  /** What has no room, kept for showing it on the screen. */
  readonly #rest = document.createElement('div');
  readonly #ownTitle: string;
  readonly #watcher: ResizeObserver;
  #isLarge = false;
  #heights: readonly [HTMLElement, number][] = [];

  /** @param onChange called when a piece has become taller or lower since */
  constructor(root: HTMLElement, onChange: () => void) {
    this.#preview = root.querySelector<HTMLElement>('.preview')!;
    const copy = (name: string) =>
      document.importNode(root.querySelector<HTMLTemplateElement>(`template${name}`)!.content, true)
        .firstElementChild as HTMLElement;
    this.#frames = [copy('[data-sheet]'), copy('[data-sheet]')];
    this.#lines = copy('[data-part="lines"]');
    this.#grounds = copy('[data-part="grounds"]');
    this.#rest.hidden = true;
    this.#ownTitle = this.#in(0, '[data-title]').textContent;
    this.#preview.append(...this.#frames, this.#rest);
    this.#preview.hidden = false;
    this.#watcher = new ResizeObserver(() => {
      this.#scale();
      if (this.#heights.some(([part, height]) => part.offsetHeight !== height)) onChange();
    });
  }

  #in(sheet: 0 | 1, selector: string): HTMLElement {
    return this.#frames[sheet].querySelector<HTMLElement>(selector)!;
  }

  /** The sheet is laid out in its real size and drawn as wide as there is room. */
  #scale(): void {
    const sheet = this.#in(0, '.a4').offsetWidth;
    const room = this.#preview.clientWidth - 2;
    if (sheet && room > 0)
      this.#preview.style.setProperty(
        '--scale',
        String(this.#isLarge ? 1 : Math.min(1, room / sheet)),
      );
  }

  /** Draws the sheets in their real size, whatever room there is, or as wide as there is room. */
  enlarge(isLarge: boolean): void {
    this.#isLarge = isLarge;
    this.#preview.scrollLeft = 0;
    this.#scale();
  }

  /** Puts the pieces on paper; returns how many sheets there are, and what has no room on them: never what is said, while something else can go. */
  show(
    pieces: readonly PaperPiece[],
    extras: Extras,
  ): { sheets: number; leftOut: readonly PaperPiece[] } {
    const [first, second] = this.#frames;
    first.hidden = second.hidden = pieces.length === 0 && !extras.days;
    for (const sheet of [0, 1] as const)
      this.#in(sheet, '[data-title]').textContent = extras.title ?? this.#ownTitle;
    this.#scale();
    this.#preview.dataset['measures'] = '';
    const said = pieces.at(-1)?.element.matches('.say') ? pieces.slice(-1) : [];
    for (let count = pieces.length - said.length; ; count--) {
      const shown = count < 0 ? [] : [...pieces.slice(0, count), ...said];
      const isCited = this.#number(shown, extras.grounds);
      const parts = [
        ...(extras.days ? [extras.days] : []),
        ...shown.map(({ element }) => element),
        ...(extras.lines ? [this.#lines] : []),
        ...(isCited ? [this.#grounds] : []),
      ];
      const isWhole = shown.length === pieces.length;
      const sheets = this.#lay(parts, extras.code, isWhole ? layouts : layouts.slice(-1));
      if (!sheets && count >= 0) continue;
      const leftOut = pieces.filter((piece) => !shown.includes(piece));
      this.#rest.replaceChildren(...leftOut.map(({ element }) => element));
      delete this.#preview.dataset['measures'];
      this.#heights = parts.map((part) => [part, part.offsetHeight]);
      this.#watcher.disconnect();
      for (const part of [this.#preview, ...parts]) this.#watcher.observe(part);
      return { sheets: first.hidden ? 0 : (sheets ?? 2), leftOut };
    }
  }

  /** Lays parts on one sheet, else on two; returns on how many, undefined where two have no room. */
  #lay(
    parts: readonly HTMLElement[],
    code: string | undefined,
    tried: readonly Layout[],
  ): 1 | 2 | undefined {
    const [, second] = this.#frames;
    const [body, nextBody] = [this.#in(0, '.a4-body'), this.#in(1, '.a4-body')];
    const isEmpty = second.hidden && this.#frames[0].hidden;
    body.replaceChildren(...parts);
    nextBody.replaceChildren();
    if (isEmpty) return 1;
    let isFar = false;
    for (const [sheets, isTight] of tried) {
      if (isTight && isFar) continue;
      this.#preview.toggleAttribute('data-tight', isTight);
      second.hidden = sheets === 1;
      for (const sheet of [0, 1] as const) {
        this.#in(sheet, '[data-end]').hidden = sheet + 1 !== sheets;
        this.#in(sheet, '[data-number]').textContent = `${sheet + 1} / ${sheets}`;
      }
      this.#draw(sheets === 1 ? 0 : 1, code);
      const heights = parts.map((part) => heightOf(part));
      const rooms = [body.clientHeight, sheets === 1 ? 0 : nextBody.clientHeight] as const;
      const count = firstSheet(heights, rooms);
      isFar = isFarOver(heights, rooms);
      if (count === undefined) continue;
      nextBody.replaceChildren(...parts.slice(count));
      return sheets;
    }
    nextBody.replaceChildren();
    return undefined;
  }

  /** The code that opens the same paper, on its last sheet. */
  #draw(sheet: 0 | 1, code: string | undefined): void {
    const svg = this.#in(sheet, '[data-qr]');
    const picture = code === undefined ? undefined : qrPicture(code);
    svg.toggleAttribute('hidden', !picture);
    if (!picture) return;
    svg.setAttribute('viewBox', `0 0 ${picture.size} ${picture.size}`);
    svg.querySelector('path')!.setAttribute('d', picture.path);
  }

  /** Numbers what the pieces rest on, in their order; returns whether there is anything. */
  #number(pieces: readonly PaperPiece[], isOn: boolean): boolean {
    const all = [...new Set(pieces.flatMap(({ grounds }) => grounds))];
    for (const { element, grounds } of pieces) {
      element.querySelector('[data-numbers]')?.remove();
      if (!isOn || grounds.length === 0) continue;
      const numbers = document.createElement('small');
      numbers.dataset['numbers'] = '';
      numbers.textContent = ` (${grounds.map((ground) => all.indexOf(ground) + 1).join('・')})`;
      element.querySelector('h3')!.append(numbers);
    }
    this.#grounds.querySelector('ol')!.replaceChildren(
      ...all.map((ground) => {
        const item = document.createElement('li');
        item.textContent = ground;
        return item;
      }),
    );
    return isOn && all.length > 0;
  }
}

/** With the room below it: left free below the last one, for letters that run wider on paper than on the screen. */
const heightOf = (part: HTMLElement): number =>
  part.offsetHeight + parseFloat(getComputedStyle(part).marginBlockEnd);
