import { isText, treeOf, type Element, type HtmlNode } from './html-tree.ts';

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

/** A stretch of a page's text below a heading; above the first, which has neither id nor words. */
interface Stretch {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Returns the text of a built page's parts that are to be found, cut at the headings that have an id; nothing where it has none. @throws where its HTML is broken */
export function toText(html: string): Stretch[] {
  const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];
  if (!main.includes('data-pagefind-body')) return [];
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
  const [start = '', ...rest] = textOf(bodies(treeOf(main))).split(/\0(\d+)\0/);
  const found = [{ id: '', heading: '', text: start }];
  for (let at = 0; at < rest.length; at += 2) {
    const heading = headings[Number(rest[at])]!;
    const id = heading.attributes.get('id')!;
    found.push({ id, heading: textOf(heading.children), text: rest[at + 1]! });
  }
  return found;
}
