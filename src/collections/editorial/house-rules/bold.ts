import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import { lineAt } from '../read/tags.ts';

/**
 * Returns a fault on each asterisk that would reach a reader. What is left in the parsed text is no bold:
 * CommonMark does not see it beside Japanese brackets and full stops, **「強調」**の stays as typed.
 */
export function bold({ entries }: Library): Fault[] {
  return entries.flatMap(({ file, passages }) =>
    passages.flatMap(({ kind, text, line }): Fault[] => {
      const marks = [...text.matchAll(/\*\*/g)].map(({ index }) => index);
      const [start, end] = marks;
      if (start === undefined) return [];
      const [message, remedy]: readonly [string, string] =
        kind === 'front' || kind === 'label'
          ? ['前書きや題の中では「**」がそのまま出ます', '「**」を消してください']
          : end === undefined || marks.length % 2
            ? ['「**」が組になっていません', '太字の初めと終わりに1つずつ書いてください']
            : [
                `太字「${text.slice(start, end + 2)}」がくずれます`,
                '太字の最初と最後を、かなか漢字にしてください',
              ];
      return [{ file, line: lineAt(text, start, line), message, remedy }];
    }),
  );
}
