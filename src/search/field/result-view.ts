import type { Item } from '../rank/result-item.ts';
import type { MarkedPart } from '../rank/marks.ts';
import type { FoundPlace } from '../rank/place-query.ts';
import type { Found } from '../rank/search-engine.ts';
import { hashFor } from './query.ts';
import resultStyles from './results.css?inline';
import { fromTemplate, type Filling } from './templates.ts';

/** Draws results into one element. What it says stands in results.html. */
export class ResultView {
  readonly #place: HTMLElement;
  readonly #site: URL;
  readonly #most: number;

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
  busy(isBusy = true): void {
    // Firefox before 119 knows no element.ariaBusy.
    this.#place.setAttribute('aria-busy', String(isBusy));
  }

  clear(): void {
    this.#fill([]);
  }

  /** Says that it takes a while; what holds the focus stays meanwhile. Answers the sentence. */
  searching(): string {
    const sentence = fromTemplate('searching');
    const at = document.activeElement;
    if (!this.#place.contains(at) || at === this.#place) this.#fill([sentence]);
    this.busy();
    return sentence.textContent;
  }

  /** Shows a sentence instead of results, with the ways on; answers the sentence. */
  problem(name: 'empty' | 'mute' | 'long' | 'broken' | 'broken-in-development'): string {
    const sentence = fromTemplate(name);
    this.#fill([sentence, this.#part('ways')]);
    return sentence.textContent;
  }

  /** Says above what is shown that the page of results cannot be opened; answers the sentence. */
  offline(): string {
    this.#place.querySelector('.search-offline')?.remove();
    const sentence = fromTemplate('offline');
    sentence.classList.add('search-offline');
    this.#place.prepend(sentence);
    return sentence.textContent;
  }

  /** Shows what was found; answers the sentence to read out. */
  show(query: string, found: Found): string {
    this.#place.dataset['query'] = query;
    const count = found.items.length + found.places.length;
    const isLoose = found.loose && !found.places.length;
    const links = found.near.map((word) =>
      Object.assign(fromTemplate('near-word'), { textContent: word }),
    );
    const near = links.length ? [this.#part('near', { links })] : [];
    const notes = found.text === 'failed' ? [fromTemplate('names-only')] : [];
    // Who may be in danger is told no number of pages, and gets no advice.
    const summary = found.crisis
      ? this.#part('crisis')
      : count
        ? fromTemplate(isLoose ? 'loose' : 'found', { query, count: String(count) })
        : fromTemplate('nothing', { query });
    if (count) {
      const more = this.#part(this.#most === Infinity ? 'ways' : 'more', {}, query);
      this.#fill([summary, ...near, this.#listOf(found), ...notes, more]);
    } else {
      const advice = [
        ...near,
        fromTemplate('advice'),
        this.#part('topics'),
        ...notes,
        fromTemplate('person'),
      ];
      this.#fill([summary, ...(found.crisis ? [] : advice), this.#part('ways')]);
    }
    return summary.textContent;
  }

  /** What stands there may hold the focus: then the place itself takes it over, and it is not lost. */
  #fill(nodes: readonly Node[]): void {
    if (this.#place.contains(document.activeElement)) this.#place.focus({ preventScroll: true });
    this.#place.replaceChildren(...nodes);
    this.busy(false);
  }

  /** A filled template, its links led to their places: pages below the site's address, and searches for their own words or for `query`. */
  #part(name: string, filling?: Filling, query?: string): HTMLElement {
    const part = fromTemplate(name, filling);
    for (const link of part.querySelectorAll('a')) {
      const isSearch = 'queryLink' in link.dataset;
      const words = query ?? link.textContent;
      this.#lead(link, isSearch ? `search/${hashFor(words)}` : link.getAttribute('href')!);
    }
    return part;
  }

  #lead(link: HTMLAnchorElement, path: string): void {
    link.href = new URL(path, this.#site).href;
  }

  #listOf({ items, places, answered, forCheck }: Found): HTMLElement {
    const list = fromTemplate('list');
    const all = [
      ...places.map((place) => this.#placed(place)),
      ...items.map((item, i) => this.#drawn(item, answered && i === 0)),
    ];
    list.append(...all.slice(0, this.#most));
    if (forCheck) list.firstElementChild?.append(this.#part('check'));
    return list;
  }

  #drawn({ path, topic, kind, title, place, lead, excerpt, easy, local }: Item, isAnswer: boolean) {
    const item = fromTemplate(isAnswer ? 'answer' : 'item', {
      link: marked(title),
      kind,
      place: marked(place),
      excerpt: marked(excerpt),
      ...(isAnswer && { lead: marked(lead ?? []) }),
    });
    const link = item.querySelector('a')!;
    this.#lead(link, path);
    link.dataset['topic'] = topic;
    // Past its day an answer is none; the day ends in Japan 15 hours after it began in UTC.
    if (local && Date.now() < Date.parse(local[0]) + 54e6)
      item.append(fromTemplate('local', { note: local[1] }));
    if (easy) {
      const line = fromTemplate('easy');
      const other = line.querySelector('a')!;
      this.#lead(other, easy);
      // In one piece: a hidden part of its text is heard as a link of its own.
      other.setAttribute('aria-label', `${link.textContent}: ${other.textContent}`);
      item.append(line);
    }
    return item;
  }

  #placed({ path, name, prefecture, service, count }: FoundPlace): HTMLElement {
    const filling = { name, place: prefecture, count: String(count) };
    const item = fromTemplate(service === 'ikou' ? 'place-ikou' : 'place', filling);
    const link = item.querySelector('a')!;
    this.#lead(link, path);
    link.dataset['topic'] = 'offices';
    return item;
  }
}

const marked = (pieces: readonly MarkedPart[]): Node[] =>
  pieces.map(({ text, marked, as }) =>
    as
      ? Object.assign(document.createElement('b'), { className: `search-${as}`, textContent: text })
      : marked
        ? Object.assign(document.createElement('mark'), { textContent: text })
        : document.createTextNode(text),
  );
