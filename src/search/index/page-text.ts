import {
  isText,
  treeOf,
  unescaped,
  type Element,
  type HtmlNode,
} from '../../markdown/html-tree.ts';
import { leadOf } from '../rank/sentences.ts';
import { aliasSeparator, aroundWord, type PageText } from './page-words.ts';

/** Returns what the search knows of a built page; undefined where it has nothing to find. @throws naming the page, where its HTML is broken or <Searchable> is incomplete */
export function pageTextOf(path: string, html: string): PageText | undefined {
  try {
    return readPage(path, html);
  } catch (cause) {
    throw new Error(`/${path}: ${(cause as Error).message}`, { cause });
  }
}

function readPage(path: string, html: string): PageText | undefined {
  const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];
  if (!main.includes('data-pagefind-body')) return undefined;
  const said = new Map<string, string>();
  for (const [, key, value] of html.matchAll(/<meta name="search-(\w+)" content="([^"]*)"/g))
    said.set(key!, unescaped(value!));
  const read = (key: string): string => {
    const value = said.get(key);
    if (!value)
      throw new Error(
        `検索のための「${key}」がありません。<Searchable> を <head> に入れてください。`,
      );
    return value;
  };
  const title = read('title');
  const stretches = stretchesIn(treeOf(main));
  const sections = stretches.flatMap(({ id, label, text }) => {
    const rest = withoutLabel(text, label || title);
    return rest ? [{ id, text: rest }] : [];
  });
  const leads = new Map(sections.map(({ id, text }) => [id, leadOf(text)]));
  const local = said.get('local');
  return {
    path,
    title,
    kind: read('kind'),
    topic: read('topic'),
    about: said.get('about') ?? '',
    answer: said.get('answer') ?? '',
    ...(said.has('easy') && { easy: true as const }),
    ...(local && { local: [local.slice(0, 10), local.slice(11)] as const }),
    aliases: said.get('aliases')?.split(aliasSeparator) ?? [],
    headings: stretches.slice(1).map(({ id, label }) => [id, label, leads.get(id) ?? '']),
    sections,
  };
}

/** What is a mark, a label or to be pressed, and would stand in the middle of an excerpt; ruby's readings would break words in two. */
const left = new Set('caption footer form label nav noscript rp rt svg thead'.split(' '));
const classesOf = ({ attributes }: Element): string[] => attributes.get('class')?.split(' ') ?? [];
const isLeft = (element: Element, around: Element | undefined): boolean =>
  left.has(element.name) ||
  element.attributes.has('data-pagefind-ignore') ||
  element.attributes.has('data-due') ||
  element.attributes.get('class') === 'sure' ||
  classesOf(element).some((name) => name === 'status' || name === 'basis') ||
  (element.name === 'b' && around !== undefined && classesOf(around).includes('answer'));

/** What ends a sentence, also where no mark does. */
const blocks = new Set('h1 h2 h3 h4 h5 h6 p td div ul li article section'.split(' '));
const withoutMark = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}'")$*]$/u;

/** Returns the text of what the pages say is to be found, cut at its headings that have an id: what stands above the first has no label. */
function stretchesIn(main: readonly HtmlNode[]): { id: string; label: string; text: string }[] {
  const headings: Element[] = [];
  const textOf = (nodes: readonly HtmlNode[], around?: Element): string =>
    nodes.map((node) => (isText(node) ? node : textIn(node, around))).join('');
  const textIn = (element: Element, around?: Element): string => {
    if (element.name === 'br') return ' ';
    if (isLeft(element, around)) return '';
    const text = textOf(element.children, element);
    if (!blocks.has(element.name)) return text;
    const ended = ` ${text}${withoutMark.test(text) ? '.' : ''} `;
    const starts = /^h[23]$/.test(element.name) && element.attributes.has('id') && text.trim();
    return starts ? `\0${headings.push(element) - 1}\0${ended}` : ended;
  };
  const bodies = (nodes: readonly HtmlNode[]): Element[] =>
    nodes.flatMap((node) => {
      if (isText(node)) return [];
      return node.attributes.has('data-pagefind-body') ? [node] : bodies(node.children);
    });
  const [start = '', ...rest] = textOf(bodies(main)).split(/\0(\d+)\0/);
  const found = [{ id: '', label: '', text: plain(start) }];
  for (let at = 0; at < rest.length; at += 2) {
    const heading = headings[Number(rest[at])]!;
    const id = heading.attributes.get('id')!;
    found.push({ id, label: plain(textOf(heading.children)), text: plain(rest[at + 1]!) });
  }
  return found;
}

/** Neither the title nor a heading stands again in the text below it. */
const withoutLabel = (text: string, label: string): string =>
  (text.startsWith(label) ? text.slice(label.length) : text).replace(/^[.。?!、\s]+/, '');

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
