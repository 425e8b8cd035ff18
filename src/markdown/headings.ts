import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { phrasesOf } from './phrases.ts';

/** Text cut at phrase ends by <wbr>, so that headings break where Japanese breaks, in every engine. */
function withBreaks(text: string): ElementContent[] {
  return phrasesOf(text).flatMap((phrase, i): ElementContent[] => [
    ...(i
      ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] } satisfies ElementContent]
      : []),
    { type: 'text', value: phrase },
  ]);
}

/** Makes headings links to themselves that break between phrases, and refuses one without an ASCII id of its own. */
export const headings = defineHastPlugin({
  name: 'headings',
  element: [
    {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const label = context.textContent(node);
        const id = String(node.properties['id'] ?? '');
        // The frame of the page has ids of its own: page-contents, page-sources …
        if (!/^(?!page-|main$)[a-z][a-z0-9-]*$/.test(id)) {
          const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
          throw new Error(
            `${file}: 見出し「${label}」に英字の目印がありません。「## ${label} {#name}」のように書いてください。`,
          );
        }
        const children = node.children.flatMap((child) =>
          child.type === 'text' ? withBreaks(child.value) : [child],
        );
        const link: ElementContent = {
          type: 'element',
          tagName: 'a',
          properties: { className: ['anchor'], href: `#${id}` },
          children,
        };
        return { ...node, children: [link] } as typeof node;
      },
    },
  ],
});
