import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';

/**
 * Stops the build where bold markers would reach the reader as asterisks.
 * CommonMark does not see bold beside Japanese brackets and full stops: **「強調」**の stays as typed.
 */
export const strayAsterisks = defineMdastPlugin({
  name: 'stray-asterisks',
  text(node, context) {
    if (!node.value.includes('**')) return;
    const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
    throw new Error(
      `${file}: 太字の印 ** が文字のまま残ります(「${node.value.slice(0, 40)}」)。太字の最初と最後を、かっこや句読点ではなく、かなか漢字にしてください。`,
    );
  },
});
