import { hashFor } from './address.ts';
import { withMarks, wordsToMark } from './marks.ts';
import type { Result } from './results.ts';
import resultStyles from './results.css?inline';
import { phraseFrom, withoutYesNo } from './sentences.ts';
import type { Found } from './search-engine.ts';
import { filled } from './templates.ts';

/** From here on the title of a page asks what the reader asks. */
const sameQuestion = 0.8;

/** Draws results into one element. What it says stands in results.html. */
export class ResultView {
  readonly #place: HTMLElement;
  readonly #site: URL;
  readonly #most: number;
  #shown: { query: string; list: HTMLElement; results: readonly Result[] } | undefined;

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
    if (!this.#place.contains(document.activeElement) || document.activeElement === this.#place) this.#fill([sentence]);
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
    if (!found.results.length) return this.#nothing(query, found);
    const words = wordsToMark(query);
    const room = found.results.slice(0, this.#most);
    const before = this.#shown?.query === query && this.#shown.results.every(({ page }, i) => room[i]?.page === page) ? this.#shown : undefined;
    const list = before?.list ?? Object.assign(document.createElement('ol'), { className: 'search-list', role: 'list' });
    const old = before?.results.length ?? 0;
    list.append(...room.slice(old).map((result, i) => this.#item(result, words, found.answered && old + i === 0)));
    if (!old && found.forCheck) list.firstElementChild?.append(this.#leading(filled('check')));
    // Who may be in danger is told no number of pages.
    const summary = found.crisis ? this.#leading(filled('crisis')) : filled(found.loose ? 'loose' : 'found', { query, count: String(found.results.length) });
    this.#around(list, query, found, summary);
    this.#shown = { query, list, results: room };
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
      if (!found.crisis) this.#place.firstElementChild?.replaceWith(summary);
      if (found.text === 'failed') list.after(filled('names-only'));
    } else this.#place.replaceChildren(...above, list, ...below);
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
    this.#fill([sentence, ...this.#near(near), filled('advice'), this.#leading(filled('topics')), ...note, this.#leading(filled('ways'))]);
    return sentence.textContent;
  }

  #fill(nodes: readonly Node[]): void {
    this.#shown = undefined;
    this.#place.replaceChildren(...nodes);
    this.#place.ariaBusy = 'false';
  }

  #item({ page, heading, sentence, name, fit = 0 }: Result, words: readonly string[], isAnswer: boolean): HTMLElement {
    const [, headingText, lead] = page.headings.find(([id]) => id === heading) ?? [];
    // 「はい」 answers our question; the reader's may be another.
    const answer = name === page.title && fit >= sameQuestion ? page.answer : withoutYesNo(page.answer);
    const item = filled(isAnswer ? 'answer' : 'item', {
      link: marked(page.title, words),
      kind: page.kind,
      place: headingText ? marked(headingText, words) : page.about,
      excerpt: marked(isAnswer ? answer : phraseFrom((sentence ?? lead) || answer), words),
    });
    const link = item.querySelector('a')!;
    link.href = this.#addressOf(page.path + (heading ? `#${heading}` : ''));
    link.dataset['topic'] = page.topic;
    return item;
  }

  #near(words: readonly string[]): HTMLElement[] {
    if (!words.length) return [];
    const links = words.map((word) => Object.assign(document.createElement('a'), { textContent: word, href: this.#addressOf(`search/${hashFor(word)}`) }));
    return [filled('near', { links })];
  }

  /** Leads the links of a template to their places: pages below the site's address, and searches for their own words or for `query`. */
  #leading(line: HTMLElement, query?: string): HTMLElement {
    for (const link of line.querySelectorAll('a')) {
      const isSearch = 'queryLink' in link.dataset;
      link.href = this.#addressOf(isSearch ? `search/${hashFor(query ?? link.textContent)}` : (link.getAttribute('href') ?? ''));
    }
    return line;
  }

  #addressOf(path: string): string {
    return new URL(path, this.#site).href;
  }
}

function marked(sentence: string, words: readonly string[]): Node[] {
  return withMarks(sentence, words).map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : document.createTextNode(text),
  );
}
