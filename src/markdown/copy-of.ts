import { parseHTML } from 'linkedom';

/** A page's article as Markdown: made from its finished HTML, so that figures, marks and sources are those that readers see. */

const inHtml = (html: string): ChildNode[] => [
  ...parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.childNodes,
];
const isText = (node: ChildNode): boolean => node.nodeType === 3;
const isElement = (node: ChildNode): node is HTMLElement => node.nodeType === 1;

/** For who can press or see: what stands in words elsewhere, too. */
const left =
  'nav, button, svg, form, script, style, template, noscript, select, [hidden], [role="img"], .screen-only, .phase-row, [aria-hidden="true"]';
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

/** Bold words with which a block begins: the page sets them on a line of their own. */
const isLead = (nodes: readonly ChildNode[], i: number): boolean => {
  const says = (node: ChildNode) => !isText(node) || node.textContent!.trim() !== '';
  return (
    nodes[i]!.nodeName === 'B' && !nodes.slice(0, i).some(says) && nodes.slice(i + 1).some(says)
  );
};

/** Returns what stands in a line. */
function inline(nodes: Iterable<ChildNode>, address: string): string {
  const all = [...nodes];
  return all
    .map((node, i): string => {
      if (!isElement(node)) return isText(node) ? plain(node.textContent!) : '';
      if (node.matches(left)) return '';
      const text = inline(node.childNodes, address);
      if (node.localName === 'br') return ' ';
      if (node.localName === 'q') return `「${text}」`;
      if (isLead(all, i)) return text.replace(/[^。?：、\s]$/, '$&：');
      const href = node.localName === 'a' ? node.getAttribute('href') : null;
      // A large figure stands on a line of its own.
      if (href === null || href.startsWith('#') || !text.trim())
        return blocks.has(node.localName) || node.matches('.figure') ? ` ${text} ` : text;
      const link = `[${text.trim()}](${new URL(href, address).href})`;
      // How sure the sentence before it is.
      return node.matches('.sure') ? `(${link})` : link;
    })
    .join('');
}

function table(node: Element, address: string): string[] {
  const caption = node.querySelector('caption');
  const [head = [], ...body] = [...node.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => tidy(inline([cell], address))),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    ...(caption ? [`**${tidy(inline([caption], address))}**`] : []),
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n'),
  ];
}

function list(node: Element, address: string): string {
  return [...node.children]
    .filter((item) => !item.matches(left))
    .map((item, i) => {
      const sign = node.localName === 'ol' ? `${i + 1}. ` : '- ';
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
function paragraphs(nodes: Iterable<ChildNode>, address: string): string[] {
  const found: string[] = [];
  let line: ChildNode[] = [];
  const endLine = () => {
    const text = tidy(inline(line, address));
    if (text) found.push(text.replace(/^([-+#>]|\d+\.)(?= )/, '\\$1'));
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !blocks.has(node.localName)) {
      line.push(node);
      continue;
    }
    endLine();
    if (node.matches(left)) continue;
    const text = () => tidy(inline(node.childNodes, address));
    const [, level] = /^H(\d)$/.exec(node.nodeName) ?? [];
    if (level) found.push(`${'#'.repeat(Number(level))} ${text()}`);
    else if (
      node.localName === 'summary' &&
      ![...node.children].some(({ nodeName }) => /^H\d$/.test(nodeName))
    )
      found.push(`**${text()}**`);
    else if (node.localName === 'table') found.push(...table(node, address));
    else if (/^[uo]l$/.test(node.localName)) found.push(list(node, address));
    else found.push(...paragraphs(node.childNodes, address));
  }
  endLine();
  return found;
}

/** Returns the article of a page's HTML as Markdown, its links whole. */
export function copyOf(html: string, address: string): string {
  const [article = ''] = /<article.*<\/article>/s.exec(html) ?? [];
  return paragraphs(inHtml(article), address).join('\n\n');
}

/** Returns one element's text: the first that a pattern finds. */
export function textIn(html: string, pattern: RegExp): string {
  const [, inner = ''] = pattern.exec(html) ?? [];
  // To parse the few words of a page's head takes as long as its article.
  return tidy(/[<&]/.test(inner) ? inline(inHtml(inner), '') : plain(inner));
}
