/** A page's article as Markdown: made from its finished HTML, so that figures, marks and sources are those that readers see. */

interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Node[];
}
type Node = Element | string;

const empties = new Set(['br', 'wbr', 'hr', 'img', 'input', 'link', 'meta', 'path']);
/** For who can press or see: what stands in words elsewhere, too. */
const left = /^(nav|button|svg|form|script|style|template|noscript|select)$/;
const leftBy =
  /(^| )(hidden(=""|)(?= |$)|role="img"|class="[^"]*\b(screen-only|phase-row)\b|aria-hidden="true")/;
const blocks =
  /^(article|section|div|p|h[1-6]|[uod]l|li|d[td]|table|caption|figure|figcaption|details|summary|header|footer|blockquote)$/;

/** Reads HTML as this site writes it: every element closed, every attribute quoted. */
function parse(html: string): Element {
  const top: Element = { name: '', attributes: '', children: [] };
  const open = [top];
  for (const [token, close, name, attributes = ''] of html.matchAll(
    /<!--.*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+/gs,
  )) {
    const inner = open.at(-1)!.children;
    if (name === undefined) {
      if (!token.startsWith('<')) inner.push(token);
    } else if (close) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    } else {
      const element: Element = { name, attributes: attributes.replace(/\/$/, ''), children: [] };
      inner.push(element);
      if (!empties.has(name) && !attributes.endsWith('/')) open.push(element);
    }
  }
  return top;
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, ten, sixteen, name: string) =>
    ten || sixteen
      ? String.fromCodePoint(ten ? Number(ten) : parseInt(sixteen as string, 16))
      : (signs[name] ?? all),
  );
/** Text as Markdown: nothing in it is a sign, and what no reader sees or hears (U+2060) is gone. */
const plain = (text: string): string =>
  decoded(text)
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<|]/g, '\\$&');

const isLeft = ({ name, attributes }: Element): boolean =>
  left.test(name) || leftBy.test(attributes);
const attribute = ({ attributes }: Element, name: string): string | undefined => {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? [];
  return value === undefined ? undefined : decoded(value);
};
/** A word for how sure the sentence before it is. */
const isMark = ({ attributes }: Element): boolean => /class="sure\b/.test(attributes);
/** A large figure, which stands on a line of its own. */
const isFigure = ({ attributes }: Element): boolean => /class="figure\b/.test(attributes);
const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ (?=[、。])/g, '')
    .trim();

/** Bold words with which a block begins: the page sets them on a line of their own. */
const isLead = (nodes: readonly Node[], i: number): boolean => {
  const node = nodes[i]!;
  const isText = (other: Node) => typeof other !== 'string' || other.trim() !== '';
  return (
    typeof node !== 'string' &&
    node.name === 'b' &&
    !nodes.slice(0, i).some(isText) &&
    nodes.slice(i + 1).some(isText)
  );
};

/** Returns what stands in a line. */
function inline(nodes: readonly Node[], address: string): string {
  return nodes
    .map((node, i): string => {
      if (typeof node === 'string') return plain(node);
      if (isLeft(node)) return '';
      const text = inline(node.children, address);
      if (node.name === 'br') return ' ';
      if (node.name === 'q') return `「${text}」`;
      if (isLead(nodes, i)) return text.replace(/[^。?：、\s]$/, '$&：');
      const href = node.name === 'a' ? attribute(node, 'href') : undefined;
      if (href === undefined || href.startsWith('#') || !text.trim())
        return blocks.test(node.name) || isFigure(node) ? ` ${text} ` : text;
      const link = `[${text.trim()}](${new URL(href, address).href})`;
      return isMark(node) ? `(${link})` : link;
    })
    .join('');
}

const hasHeading = ({ children }: Element): boolean =>
  children.some((child) => typeof child !== 'string' && /^h\d$/.test(child.name));

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'tr' ? [child] : rowsOf(child),
  );
}

function table(node: Element, address: string): string[] {
  const caption = node.children.find(
    (child) => typeof child !== 'string' && child.name === 'caption',
  );
  const [head = [], ...body] = rowsOf(node).map((row) =>
    row.children
      .filter((cell) => typeof cell !== 'string' && /^t[hd]$/.test(cell.name))
      .map((cell) => tidy(inline([cell], address))),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    ...(caption ? [`**${tidy(inline([caption], address))}**`] : []),
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n'),
  ];
}

function list(node: Element, address: string): string {
  const items = node.children.filter(
    (child): child is Element => typeof child !== 'string' && !isLeft(child),
  );
  return items
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
function paragraphs(nodes: readonly Node[], address: string): string[] {
  const found: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const text = tidy(inline(line, address));
    if (text) found.push(text.replace(/^([-+#>]|\d+\.)(?= )/, '\\$1'));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blocks.test(node.name)) {
      line.push(node);
      continue;
    }
    endLine();
    if (isLeft(node)) continue;
    const [, level] = /^h(\d)$/.exec(node.name) ?? [];
    if (level) found.push(`${'#'.repeat(Number(level))} ${tidy(inline(node.children, address))}`);
    else if (node.name === 'summary' && !hasHeading(node))
      found.push(`**${tidy(inline(node.children, address))}**`);
    else if (node.name === 'table') found.push(...table(node, address));
    else if (/^[uo]l$/.test(node.name)) found.push(list(node, address));
    else found.push(...paragraphs(node.children, address));
  }
  endLine();
  return found;
}

/** Returns the article of a page's HTML as Markdown, its links whole. */
export function copyOf(html: string, address: string): string {
  const [article = ''] = /<article.*<\/article>/s.exec(html) ?? [];
  return paragraphs(parse(article).children, address).join('\n\n');
}

/** Returns one element's text: the first that a pattern finds. */
export function textIn(html: string, pattern: RegExp): string {
  const [, inner = ''] = pattern.exec(html) ?? [];
  return tidy(inline(parse(inner).children, ''));
}
