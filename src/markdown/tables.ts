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

/**
 * Says of each header cell what it heads, makes the first cell of a row its header, and takes the line 「表：…」 before a
 * table as its caption: readers who hear a table need all three.
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
        return {
          ...node,
          children: [
            title,
            ...node.children.map((part) => (part.type === 'element' ? withHeaders(part) : part)),
          ],
        } as typeof node;
      },
    },
  ],
});

function withHeaders(part: Element): Element {
  const rows = part.children.map((row) => {
    if (!isElement(row, 'tr')) return row;
    let isFirst = true;
    const cells = row.children.map((cell): ElementContent => {
      if (!isElement(cell, 'th') && !isElement(cell, 'td')) return cell;
      const heads = part.tagName === 'thead' ? 'col' : isFirst ? 'row' : undefined;
      isFirst = false;
      const children = withoutBasis(cell.children).flatMap((child) =>
        child.type === 'text' ? withDayBreaks(child.value) : [child],
      );
      return heads
        ? element('th', { ...cell.properties, scope: heads }, children)
        : { ...cell, children };
    });
    return { ...row, children: cells };
  });
  return { ...part, children: rows };
}
