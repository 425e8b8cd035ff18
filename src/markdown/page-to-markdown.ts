import { isText, treeOf, type Element, type HtmlNode } from '../built-pages/html-tree.ts';

/** A page's article as Markdown: made from its finished HTML, so that figures, marks and sources are those that readers see. */

/** For who can press or see: what stands in words elsewhere, too. */
const left = new Set('nav button svg form noscript select'.split(' '));
const isLeft = (element: Element): boolean =>
  left.has(element.name) ||
  element.attributes.has('hidden') ||
  element.attributes.get('role') === 'img' ||
  element.attributes.get('aria-hidden') === 'true' ||
  hasClass(element, 'screen-only', 'phase-row');
const hasClass = ({ attributes }: Element, ...names: string[]): boolean => {
  const classes = attributes.get('class')?.split(' ') ?? [];
  return names.some((name) => classes.includes(name));
};

const blocks = new Set(
  'article section div p h1 h2 h3 h4 h5 h6 ul ol dl li dd dt table caption figure figcaption details summary header footer blockquote'.split(
    ' ',
  ),
);

/** Text as Markdown: nothing in it is a sign, and what no reader sees or hears (U+2060) is gone. */
const plain = (text: string): string =>
  text
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<|]/g, '\\$&');
const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ (?=[、。])/g, '')
    .trim();

const isNamed = (node: HtmlNode, ...names: string[]): node is Element =>
  !isText(node) && names.includes(node.name);

/** Bold words with which a block begins: the page sets them on a line of their own. */
const isLead = (nodes: readonly HtmlNode[], i: number): boolean => {
  const says = (node: HtmlNode) => !isText(node) || node.trim() !== '';
  return isNamed(nodes[i]!, 'b') && !nodes.slice(0, i).some(says) && nodes.slice(i + 1).some(says);
};

/** Returns what stands in a line. */
function inlineText(nodes: Iterable<HtmlNode>, address: string): string {
  const all = [...nodes];
  return all
    .map((node, i): string => {
      if (isText(node)) return plain(node);
      if (isLeft(node)) return '';
      const text = inlineText(node.children, address);
      if (node.name === 'br') return ' ';
      if (node.name === 'q') return `「${text}」`;
      if (isLead(all, i)) return text.replace(/[^。?：、\s]$/, '$&：');
      const href = node.name === 'a' ? node.attributes.get('href') : undefined;
      // A large figure stands on a line of its own.
      if (href === undefined || href.startsWith('#') || !text.trim())
        return blocks.has(node.name) || hasClass(node, 'figure') ? ` ${text} ` : text;
      const link = `[${text.trim()}](${new URL(href, address).href})`;
      // How sure the sentence before it is.
      return hasClass(node, 'sure') ? `(${link})` : link;
    })
    .join('');
}

/** Returns the elements of some names, however deep. */
const within = (node: Element, ...names: string[]): Element[] =>
  node.children.flatMap((child) => {
    if (isText(child)) return [];
    return [...(isNamed(child, ...names) ? [child] : []), ...within(child, ...names)];
  });

function table(node: Element, address: string): string[] {
  const [caption] = within(node, 'caption');
  const [head = [], ...body] = within(node, 'tr').map((row) =>
    within(row, 'th', 'td').map((cell) => tidy(inlineText([cell], address))),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    ...(caption ? [`**${tidy(inlineText([caption], address))}**`] : []),
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n'),
  ];
}

function list(node: Element, address: string): string {
  return node.children
    .filter((item) => !isText(item) && !isLeft(item))
    .map((item, i) => {
      const sign = node.name === 'ol' ? `${i + 1}. ` : '- ';
      return (
        sign +
        paragraphs([item], address)
          .join('\n\n')
          .replace(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`)
      );
    })
    .join('\n');
}

/** Returns the blocks, one after another. */
function paragraphs(nodes: Iterable<HtmlNode>, address: string): string[] {
  const found: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const text = tidy(inlineText(line, address));
    if (text) found.push(text.replace(/^([-+#>]|\d+\.)(?= )/, '\\$1'));
    line = [];
  };
  for (const node of nodes) {
    if (isText(node) || !blocks.has(node.name)) {
      line.push(node);
      continue;
    }
    endLine();
    if (isLeft(node)) continue;
    const text = () => tidy(inlineText(node.children, address));
    const [, level] = /^h(\d)$/.exec(node.name) ?? [];
    if (level) found.push(`${'#'.repeat(Number(level))} ${text()}`);
    else if (
      node.name === 'summary' &&
      !node.children.some((child) => !isText(child) && /^h\d$/.test(child.name))
    )
      found.push(`**${text()}**`);
    else if (node.name === 'table') found.push(...table(node, address));
    else if (/^[uo]l$/.test(node.name)) found.push(list(node, address));
    else found.push(...paragraphs(node.children, address));
  }
  endLine();
  return found;
}

/** Returns the article of a page's HTML as Markdown, its links whole. */
export function toMarkdown(html: string, address: string): string {
  const [article = ''] = /<article.*<\/article>/s.exec(html) ?? [];
  return paragraphs(treeOf(article), address).join('\n\n');
}

/** Returns one element's text: the first that a pattern finds. */
export function textIn(html: string, pattern: RegExp): string {
  const [, inner = ''] = pattern.exec(html) ?? [];
  // To parse the few words of a page's head takes as long as its article.
  return tidy(/[<&]/.test(inner) ? inlineText(treeOf(inner), '') : plain(inner));
}
