import { hashFor } from './address.ts';
import type { Item } from './items.ts';
import type { Piece } from './marks.ts';
import resultStyles from './results.css?inline';
import type { Found } from './search-engine.ts';
import { filled } from './templates.ts';

/** Draws results into one element. What it says stands in results.html. */
export class ResultView {
  readonly #place: HTMLElement;
  readonly #site: URL;
  readonly #most: number;
  #shown:
    { query: string; summary: HTMLElement; list: HTMLElement; items: readonly Item[] } | undefined;

  /** `site` is the address that pages' paths begin at, `most` how many results there is room for. */
  constructor(place: HTMLElement, site: URL, most: number) {
    this.#place = place;
    this.#site = site;
    this.#most = most;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(resultStyles);
    document.adoptedStyleSheets.push(sheet);
  }

  /** A search has begun; what was found before stays until it answers. */
  busy(): void {
    this.#place.ariaBusy = 'true';
  }

  clear(): void {
    this.#fill([]);
  }

  /** Says that it takes a while; what holds the focus stays meanwhile. Answers the sentence. */
  searching(): string {
    const sentence = filled('searching');
    if (!this.#place.contains(document.activeElement) || document.activeElement === this.#place)
      this.#fill([sentence]);
    this.busy();
    return sentence.textContent;
  }

  /** Shows a sentence instead of results, with the ways on; answers the sentence. */
  problem(name: 'empty' | 'mute' | 'long' | 'broken' | 'broken-in-development'): string {
    const sentence = filled(name);
    this.#fill([sentence, this.#leading(filled('ways'))]);
    return sentence.textContent;
  }

  /** Says above what is shown that the page of results cannot be opened; answers the sentence. */
  offline(): string {
    this.#place.querySelector('.search-offline')?.remove();
    const sentence = filled('offline');
    sentence.classList.add('search-offline');
    this.#place.prepend(sentence);
    return sentence.textContent;
  }

  /** Shows what was found; answers the sentence to read out. A later call for the same query only adds below. */
  show(query: string, found: Found): string {
    this.#place.dataset['query'] = query;
    if (!found.items.length) return this.#nothing(query, found);
    const room = found.items.slice(0, this.#most);
    const before =
      this.#shown?.query === query &&
      this.#shown.items.every(({ path }, i) => room[i]?.path === path)
        ? this.#shown
        : undefined;
    const list =
      before?.list ??
      Object.assign(document.createElement('ol'), { className: 'search-list', role: 'list' });
    const old = before?.items.length ?? 0;
    list.append(
      ...room.slice(old).map((item, i) => this.#drawn(item, found.answered && old + i === 0)),
    );
    if (!old && found.forCheck) list.firstElementChild?.append(this.#leading(filled('check')));
    // Who may be in danger is told no number of pages.
    const summary = found.crisis
      ? this.#leading(filled('crisis'))
      : filled(found.loose ? 'loose' : 'found', { query, count: String(found.items.length) });
    this.#around(list, query, found, summary);
    this.#shown = { query, summary, list, items: room };
    return summary.textContent;
  }

  /** What stands above and below the list; the list itself stays where it is, with the focus in it. */
  #around(list: HTMLElement, query: string, found: Found, summary: HTMLElement): void {
    const above = [summary, ...this.#near(found.near)];
    const below = [
      ...(found.text === 'failed' ? [filled('names-only')] : []),
      filled(this.#most === Infinity ? 'ways' : 'more'),
    ].map((line) => this.#leading(line, query));
    if (list.parentElement === this.#place) {
      // The links around it stay too: one may hold the focus.
      if (!found.crisis) this.#shown?.summary.replaceWith(summary);
      this.#place.querySelector('.search-names-only')?.remove();
      if (found.text === 'failed') list.after(filled('names-only'));
    } else this.#replace([...above, list, ...below]);
    this.#place.ariaBusy = String(found.text === 'coming');
  }

  #nothing(query: string, found: Found): string {
    const { near, text } = found;
    if (found.crisis) {
      const help = this.#leading(filled('crisis'));
      this.#fill([help, this.#leading(filled('ways'))]);
      return help.textContent;
    }
    if (text === 'coming') return this.searching();
    const sentence = filled('nothing', { query });
    const note = text === 'failed' ? [filled('names-only')] : [];
    this.#fill([
      sentence,
      ...this.#near(near),
      filled('advice'),
      this.#leading(filled('topics')),
      ...note,
      this.#leading(filled('ways')),
    ]);
    return sentence.textContent;
  }

  #fill(nodes: readonly Node[]): void {
    this.#shown = undefined;
    this.#replace(nodes);
    this.#place.ariaBusy = 'false';
  }

  /** What stands there may hold the focus: then the place itself takes it over, and it is not lost. */
  #replace(nodes: readonly Node[]): void {
    if (this.#place.contains(document.activeElement)) this.#place.focus({ preventScroll: true });
    this.#place.replaceChildren(...nodes);
  }

  #drawn({ path, topic, kind, title, place, excerpt }: Item, isAnswer: boolean): HTMLElement {
    const item = filled(isAnswer ? 'answer' : 'item', {
      link: marked(title),
      kind,
      place: marked(place),
      excerpt: marked(excerpt),
    });
    const link = item.querySelector('a')!;
    link.href = this.#addressOf(path);
    link.dataset['topic'] = topic;
    return item;
  }

  #near(words: readonly string[]): HTMLElement[] {
    if (!words.length) return [];
    const links = words.map((word) =>
      Object.assign(document.createElement('a'), {
        textContent: word,
        href: this.#addressOf(`search/${hashFor(word)}`),
      }),
    );
    return [filled('near', { links })];
  }

  /** Leads the links of a template to their places: pages below the site's address, and searches for their own words or for `query`. */
  #leading(line: HTMLElement, query?: string): HTMLElement {
    for (const link of line.querySelectorAll('a')) {
      const isSearch = 'queryLink' in link.dataset;
      link.href = this.#addressOf(
        isSearch
          ? `search/${hashFor(query ?? link.textContent)}`
          : (link.getAttribute('href') ?? ''),
      );
    }
    return line;
  }

  #addressOf(path: string): string {
    return new URL(path, this.#site).href;
  }
}

const marked = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, marked }) =>
    marked
      ? Object.assign(document.createElement('mark'), { textContent: text })
      : document.createTextNode(text),
  );
