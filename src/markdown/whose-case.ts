import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

const said = /^[^。]*の話です。/;

/** Sets whose case a body is about, 「…の話です。」 before its first heading, as guides set it below their answer: in a paragraph of its own. */
export const whoseCase = defineHastPlugin({
  name: 'whose-case',
  element: [
    {
      filter: ['p'],
      visit(node, context) {
        const parent = context.parent(node);
        if (parent?.type !== 'root') return;
        const first = parent.children.findIndex(
          (one) =>
            one.type === 'element' &&
            (one.tagName === 'h2' || (one.tagName === 'p' && said.test(context.textContent(one)))),
        );
        if (first !== context.indexOf(node)) return;
        const [sentence, rest] = parted(node.children as ElementContent[]);
        const who = { ...node, properties: { className: ['small', 'who'] }, children: sentence };
        if (rest.length === 0) return who as typeof node;
        context.insertBefore(node, who as typeof node);
        return { ...node, children: rest } as typeof node;
      },
    },
  ],
});

/** Parts a paragraph behind its first sentence. */
function parted(children: readonly ElementContent[]): [ElementContent[], ElementContent[]] {
  const at = children.findIndex((one) => one.type === 'text' && one.value.includes('の話です。'));
  const last = children[at];
  if (last?.type !== 'text') return [[...children], []];
  const end = last.value.indexOf('。') + 1;
  const [head, tail] = [last.value.slice(0, end), last.value.slice(end).trimStart()];
  const text = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : []);
  return [
    [...children.slice(0, at), ...text(head)],
    [...text(tail), ...children.slice(at + 1)],
  ];
}
