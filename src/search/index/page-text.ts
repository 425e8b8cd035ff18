import { aliasSeparator, aroundWord, type PageText, type Section } from './page-words.ts';
import { leadOf } from '../rank/sentences.ts';

/** What Pagefind reads of a page, as far as it is used here (1.6). An anchor's location counts the words of `content`, parted by spaces. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/** Returns a page's words and text. @throws naming the page and the key, where its metadata is incomplete */
export function pageTextOf({ url, content, meta, anchors }: Fragment): PageText {
  const read = (key: string): string => {
    const value = meta[key];
    if (!value)
      throw new Error(
        `${url}: 検索のための「${key}」がありません。<Searchable> を <head> に入れてください。`,
      );
    return value;
  };
  const headings = anchors.filter(({ element, text }) => /^h[23]$/i.test(element) && text);
  const sections = sectionsOf(content, read('title'), headings);
  const leads = new Map(sections.map(({ id, text }) => [id, leadOf(text)]));
  const { local } = meta;
  return {
    path: url.replace(/^\//, ''),
    title: read('title'),
    kind: read('kind'),
    topic: read('topic'),
    about: meta['about'] ?? '',
    answer: meta['answer'] ?? '',
    ...(meta['easy'] && { easy: true }),
    ...(local && { local: [local.slice(0, 10), local.slice(11)] }),
    aliases: meta['aliases']?.split(aliasSeparator) ?? [],
    headings: headings.map(({ id, text }) => [id, plain(text), leads.get(id) ?? '']),
    sections,
  };
}

/** The text cut at its headings. Neither the title nor the headings stand in it again. */
function sectionsOf(content: string, title: string, headings: Fragment['anchors']): Section[] {
  const words = content.split(/\s+/);
  const starts = [{ id: '', text: title, location: 0 }, ...headings];
  return starts.flatMap(({ id, text, location }, i) => {
    const whole = plain(words.slice(location, starts[i + 1]?.location).join(' '));
    const label = plain(text);
    const rest = (whole.startsWith(label) ? whole.slice(label.length) : whole).replace(
      /^[.。?!、\s]+/,
      '',
    );
    return rest ? [{ id, text: rest }] : [];
  });
}

/** How sure a sentence is goes with it into an excerpt: 「…です。」「めやす」 → 「…です(めやす)。」; an empty place takes the next word. */
function withItsWords(text: string): string {
  // Text and words by turns, the last word first.
  const parts = text.split(aroundWord);
  let word = '';
  for (let at = parts.length - 2; at > 0; at -= 2) {
    word = parts[at] || word;
    parts[at] = '';
    parts[at - 1] = parts[at - 1]!.replace(/([。?]?)\s*$/, `(${word})$1`);
    parts[at + 1] = parts[at + 1]!.trimStart();
  }
  return parts.join('');
}

const plain = (text: string): string => withItsWords(text.replace(/\s+/g, ' ')).trim();
