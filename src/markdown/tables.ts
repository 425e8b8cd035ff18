import { fileURLToPath } from 'node:url';
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { citedIn, withoutBasis, wordFor } from './certainty.ts';

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const isElement = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name;

/** Days break after the year only: 2026年 / 4月1日. */
const withDayBreaks = (text: string): ElementContent[] =>
  text
    .split(/(?<=\d{4}年)(?=\d)/)
    .flatMap((part, i): ElementContent[] => [
      ...(i ? [element('wbr', {}, [])] : []),
      { type: 'text', value: part },
    ]);

/** With so many columns a row has no room on a phone: it becomes a block (prose.css). */
const manyColumns = 3;

/**
 * Says of each header cell what it heads, makes the first cell of a row its header, and takes the line 「表：…」 before a
 * table as its caption: readers who hear a table need all three. Where rows may become blocks, cells say their heading,
 * and tell their roles again, which blocks would lose.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['table'],
      visit(node, context) {
        const siblings = context.parent(node)?.children ?? [];
        const before = siblings
          .slice(0, context.indexOf(node))
          .findLast(({ type }) => type === 'element');
        const caption = before && context.textContent(before).trim();
        if (!before || !caption?.startsWith('表：')) {
          const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
          throw new Error(
            `${file}: 表の前に題名の行がありません。表のすぐ前の段落に「表：就職した日と、使える最初の日」のように書いてください。`,
          );
        }
        context.removeNode(before);
        const cited = (node.children as ElementContent[]).flatMap(citedIn);
        const word = cited.length ? [wordFor(cited)] : [];
        const title = element('caption', {}, [{ type: 'text', value: caption.slice(2) }, ...word]);
        const heads = headsOf(node as Element);
        const { properties } = node;
        const isWide = heads.length >= manyColumns;
        return {
          ...node,
          properties: isWide ? { ...properties, className: ['blocks'] } : properties,
          children: [
            title,
            ...node.children.map((part) =>
              part.type === 'element' ? withHeaders(part, isWide ? heads : undefined) : part,
            ),
          ],
        } as typeof node;
      },
    },
  ],
});

/** What stands above each column. */
function headsOf(table: Element): ElementContent[][] {
  const head = table.children.find((part) => isElement(part, 'thead')) as Element | undefined;
  const row = head?.children.find((child) => isElement(child, 'tr')) as Element | undefined;
  return (row?.children ?? []).flatMap((cell) => (isElement(cell, 'th') ? [cell.children] : []));
}

/** A cell's heading, for the eye alone and only where rows are blocks. */
const headIn = (children: readonly ElementContent[]): Element =>
  element(
    'span',
    { className: ['head'], ariaHidden: 'true', dataPagefindIgnore: '' },
    withoutBasis(children),
  );

/** @param heads what stands above each column, where rows may become blocks */
function withHeaders(part: Element, heads: readonly ElementContent[][] | undefined): Element {
  const as = (role: string) => (heads ? { role } : {});
  const rows = part.children.map((row) => {
    if (!isElement(row, 'tr')) return row;
    let column = 0;
    const cells = row.children.map((cell): ElementContent => {
      if (!isElement(cell, 'th') && !isElement(cell, 'td')) return cell;
      const at = column++;
      const scope = part.tagName === 'thead' ? 'col' : at === 0 ? 'row' : undefined;
      const children = withoutBasis(cell.children).flatMap((child) =>
        child.type === 'text' ? withDayBreaks(child.value) : [child],
      );
      if (!scope) {
        const head = heads ? [headIn(heads[at] ?? [])] : [];
        return {
          ...cell,
          properties: { ...cell.properties, ...as('cell') },
          children: [...head, ...children],
        };
      }
      const role = as(scope === 'row' ? 'rowheader' : 'columnheader');
      return element('th', { ...cell.properties, scope, ...role }, children);
    });
    return { ...row, properties: { ...row.properties, ...as('row') }, children: cells };
  });
  return { ...part, properties: { ...part.properties, ...as('rowgroup') }, children: rows };
}
