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

/** Makes headings links to themselves that break between phrases. */
export const linkedHeadings = defineHastPlugin({
  name: 'headings',
  element: [
    {
      filter: ['h2', 'h3'],
      visit(node) {
        const id = String(node.properties['id']);
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
