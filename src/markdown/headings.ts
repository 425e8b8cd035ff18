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

/** A heading of a body: its level, the name that links to it, its words. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Makes headings links to themselves that break between phrases, and tells them to `data.headings` where there is such a list. */
export const linkedHeadings = defineHastPlugin({
  name: 'headings',
  element: [
    {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const id = String(node.properties['id']);
        const { headings } = context.data as { headings?: Heading[] };
        headings?.push({
          depth: Number(node.tagName[1]),
          slug: id,
          text: context.textContent(node),
        });
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
