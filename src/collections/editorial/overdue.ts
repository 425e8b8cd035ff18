import type { Remark } from './remark.ts';
import { entriesOf, textOf, type Library } from './library.ts';

/** Returns a remark on whatever somebody should have looked at again by now. A warning only: the calendar alone stops nothing. */
export function overdue(library: Library): Remark[] {
  const dates = [
    ...entriesOf(library, 'facts').map((entry) => ({
      entry,
      key: 'reviewBy',
      remedy: '出典を見て確かめ、checked と reviewBy を新しくしてください',
    })),
    ...entriesOf(library, 'guides', 'easy', 'faqs', 'glossary', 'steps', 'services').map(
      (entry) => ({
        entry,
        key: 'nextReview',
        remedy: '読み直して、reviewed と nextReview を新しくしてください',
      }),
    ),
  ];
  return dates.flatMap(({ entry, key, remedy }) => {
    const day = textOf(entry, key);
    if (day === '' || day >= library.today) return [];
    return [
      {
        file: entry.file,
        line: entry.lineOf(key),
        message: `見直しの日(${day})をすぎています`,
        remedy,
      },
    ];
  });
}
