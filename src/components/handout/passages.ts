import { parsedMain } from '../page/parsed-main.ts';
import { qrPicture } from '../page/qr-picture.ts';
import { passageParts } from './handout-link.ts';
import { passageOn, passagesOn } from './read-passage.ts';
import type { PaperPiece } from './pieces.ts';

/** The pages of this site as what they have for a paper; each is asked for once. */
export class Passages {
  readonly #site: string;
  readonly #frame: HTMLTemplateElement;
  readonly #pages = new Map<string, Promise<Document | undefined>>();
  readonly #pieces = new Map<string, Promise<PaperPiece | undefined>>();

  /** @param site the path that this site stands under: '/guide/'; `frame` what a passage stands in */
  constructor(site: string, frame: HTMLTemplateElement) {
    this.#site = site;
    this.#frame = frame;
  }

  /** Returns the names and titles of what a page has. @param page 'guides/fee', or 'faqs#fee' @throws where it does not come */
  async on(page: string): Promise<[string, string][]> {
    const [path = '', topic = ''] = page.split('#');
    const read = await this.#page(path);
    return read ? passagesOn(read, path, topic) : [];
  }

  /** Returns a passage by its name, 'guides/fee/ask' or 'faqs/how-much'; undefined where there is none. @throws where its page does not come */
  async get(name: string): Promise<PaperPiece | undefined> {
    const piece = this.#pieces.get(name) ?? this.#read(name);
    this.#pieces.set(name, piece);
    piece.catch(() => this.#pieces.delete(name));
    return piece;
  }

  async #read(name: string): Promise<PaperPiece | undefined> {
    const [path, heading] = passageParts(name);
    const page = await this.#page(path);
    const passage = page && passageOn(page, heading);
    if (!passage) return undefined;
    const element = document.importNode(this.#frame.content, true).firstElementChild as HTMLElement;
    const head = document.createElement('h3');
    head.textContent = passage.title;
    element.prepend(head, ...passage.parts);
    element.querySelector('[data-from-page]')!.textContent = passage.page;
    element.querySelector('[data-reviewed]')!.textContent = passage.reviewed;
    element.querySelector<HTMLElement>('[data-rest]')!.hidden = passage.isWhole;
    const address = `${location.origin}${this.#site}${path}/${heading && `#${heading}`}`;
    const code = qrPicture(address)!;
    const picture = element.querySelector('svg')!;
    picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
    picture.querySelector('path')!.setAttribute('d', code.path);
    const { title, grounds, guide } = passage;
    return { title, element, grounds, guide: guide || `${this.#site}${path}/` };
  }

  #page(path: string): Promise<Document | undefined> {
    const page = this.#pages.get(path) ?? this.#fetch(path);
    this.#pages.set(path, page);
    page.catch(() => this.#pages.delete(path));
    return page;
  }

  async #fetch(path: string): Promise<Document | undefined> {
    const response = await fetch(`${this.#site}${path}/`, { signal: AbortSignal.timeout(10_000) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return parsedMain(await response.text());
  }
}
