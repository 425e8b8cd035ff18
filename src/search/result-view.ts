import { hashFor } from './address.ts';
import { tellingSentence, withMarks, wordsToMark } from './marks.ts';
import { messages } from './messages.ts';
import type { PageWords } from './page-words.ts';
import resultStyles from './results.css?inline';
import type { Found, FoundPage } from './search-engine.ts';

/** Draws results into one element. All text goes in as text, never as HTML. */
export class ResultView {
  readonly #place: HTMLElement;
  readonly #page: string;
  readonly #most: number;
  #shown: { query: string; list: HTMLElement; pages: readonly PageWords[] } | undefined;

  /** `page` is the address of the search page, `most` how many results there is room for. */
  constructor(place: HTMLElement, page: string, most: number) {
    this.#place = place;
    this.#page = page;
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

  searching(): void {
    this.#fill([paragraph(messages.searching)]);
    this.busy();
  }

  /** Shows a sentence instead of results, with the list of pages; answers the sentence. */
  problem(sentence: string): string {
    this.#fill([paragraph(sentence, 'search-note'), this.#ways()]);
    return sentence;
  }

  /** Shows what was found; answers the sentence to read out. A later call for the same query only adds below. */
  show(query: string, found: Found, pages: readonly PageWords[]): string {
    if (!found.results.length) return this.#nothing(query, found);
    const topics = new Map(pages.filter(({ kind }) => kind === 'ガイド').map(({ topic, title }) => [topic, title]));
    const words = wordsToMark(query);
    const room = found.results.slice(0, this.#most);
    const item = (result: FoundPage) => this.#item(result, words, topics);
    const summary = (found.loose ? messages.loose : messages.foundFor)(query, found.results.length);
    const shown = this.#shown;
    if (shown?.query === query && shown.pages.every((page, i) => room[i]?.page === page)) {
      shown.list.append(...room.slice(shown.pages.length).map(item));
      this.#shown = { ...shown, pages: room.map(({ page }) => page) };
      this.#around(shown.list, query, found, summary);
    } else {
      const list = Object.assign(document.createElement('ol'), { className: 'search-list' });
      list.append(...room.map(item));
      this.#around(list, query, found, summary);
      this.#shown = { query, list, pages: room.map(({ page }) => page) };
    }
    return summary;
  }

  /** What stands above and below the list; the list itself stays where it is, with the focus in it. */
  #around(list: HTMLElement, query: string, found: Found, summary: string): void {
    const above = [paragraph(summary, 'search-count'), ...this.#near(found.near)];
    const below = [
      ...(found.fullText === 'failed' ? [paragraph(messages.namesOnly, 'search-note')] : []),
      ...(this.#most === Infinity ? [this.#ways()] : [link(this.#page + hashFor(query), messages.more, 'search-more')]),
    ];
    if (list.parentElement === this.#place) {
      for (const other of [...this.#place.children]) if (other !== list) other.remove();
      list.before(...above);
      list.after(...below);
    } else this.#place.replaceChildren(...above, list, ...below);
    this.#place.ariaBusy = String(found.fullText === 'coming');
  }

  #nothing(query: string, found: Found): string {
    if (found.fullText === 'coming') {
      this.searching();
      return messages.searching;
    }
    const sentence = messages.nothing(query);
    const note = found.fullText === 'failed' ? [paragraph(messages.namesOnly, 'search-note')] : [];
    this.#fill([paragraph(sentence, 'search-note'), ...this.#near(found.near), paragraph(messages.nothingAdvice), ...note, this.#ways()]);
    return sentence;
  }

  #fill(nodes: readonly Node[]): void {
    this.#shown = undefined;
    this.#place.replaceChildren(...nodes);
    this.#place.ariaBusy = 'false';
  }

  #item({ page, heading, content }: FoundPage, words: readonly string[], topics: ReadonlyMap<string, string>): HTMLElement {
    const item = document.createElement('li');
    const to = link(this.#addressOf(page) + (heading ? `#${heading}` : ''), '', '');
    to.dataset['topic'] = page.topic;
    to.append(...marked(page.title, words));
    const topic = topics.get(page.topic);
    const about = paragraph('', 'search-about');
    const kind = Object.assign(document.createElement('span'), { className: 'search-kind', textContent: page.kind });
    const headingText = page.headings.find(([id]) => id === heading)?.[1];
    about.append(kind, headingText ?? (topic && topic !== page.title ? topic : ''));
    const excerpt = paragraph('', 'search-excerpt');
    excerpt.append(...marked((content && tellingSentence(content, words)) || page.answer, words));
    item.append(to, about, excerpt);
    return item;
  }

  #near(words: readonly string[]): Node[] {
    return this.#links(messages.near, 'search-near', words.map((word) => link(this.#page + hashFor(word), word, '')));
  }

  /** The ways on that always work. */
  #ways(): Node {
    const consult = link(this.#addressOf({ path: 'guides/consult/' }), messages.consult, '');
    return this.#links(messages.question, 'search-ways', [link(`${this.#page}#index`, messages.list, ''), consult])[0]!;
  }

  #links(lead: string, className: string, links: readonly Node[]): Node[] {
    if (!links.length) return [];
    const line = paragraph(`${lead} `, className);
    line.append(...links);
    return [line];
  }

  /** Pages stand beside the search page, under the site's base. */
  #addressOf({ path }: Pick<PageWords, 'path'>): string {
    return new URL(`../${path}`, new URL(this.#page, location.href)).href;
  }
}

function paragraph(text: string, className = ''): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: text, className });
}

function link(href: string, text: string, className: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text, className });
}

function marked(sentence: string, words: readonly string[]): Node[] {
  return withMarks(sentence, words).map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : document.createTextNode(text),
  );
}
