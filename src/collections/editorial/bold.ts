import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { lineAt } from './tags.ts';

/** What bold may begin and end with: letters, kana and kanji. Beside anything else Markdown leaves the asterisks. */
const letter = /[\p{L}\p{N}ー々]/u;

/** No asterisk reaches a reader. */
export function bold({ entries }: Library): Finding[] {
  return entries.flatMap(({ file, passages }) =>
    passages.flatMap(({ kind, text, line }) => {
      const marks = [...text.matchAll(/\*\*/g)].map(({ index }) => index);
      const complain = (index: number, message: string, remedy: string): Finding[] => [
        { file, line: lineAt(text, index, line), message, remedy },
      ];
      if (marks.length === 0) return [];
      if (kind === 'front' || kind === 'label')
        return complain(
          marks[0] ?? 0,
          '前書きや題の中では「**」がそのまま出ます',
          '「**」を消してください',
        );
      if (marks.length % 2)
        return complain(
          marks.at(-1) ?? 0,
          '「**」が組になっていません',
          '太字の初めと終わりに1つずつ書いてください',
        );
      return marks.flatMap((start, i) => {
        const end = marks[i + 1];
        if (i % 2 || end === undefined) return [];
        const inside = text.slice(start + 2, end);
        if (letter.test([...inside][0] ?? '') && letter.test([...inside].at(-1) ?? '')) return [];
        return complain(
          start,
          `太字「**${inside}**」がくずれます`,
          '太字の最初と最後を、かなか漢字にしてください',
        );
      });
    }),
  );
}
