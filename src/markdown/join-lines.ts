import { defineMdastPlugin } from 'satteri';

/** Between two of these a line break in the source is no space: Japanese has none between sentences. */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」()〜・?]/u;

/** Lets writers put one sentence on a line: a browser would show each line break as a gap. */
export const joinLines = defineMdastPlugin({
  name: 'join-lines',
  text(node, context) {
    const joined = node.value.replace(/ *\n */g, (gap, at: number, text: string) => {
      const before = text[at - 1];
      const after = text[at + gap.length];
      const isLatin = before && after && !japanese.test(before) && !japanese.test(after);
      return isLatin ? ' ' : '';
    });
    if (joined !== node.value) context.setProperty(node, 'value', joined);
  },
});
