/** The list as it stands in content/words/furigana.yaml: word → reading, or → reading → where; `|` parts a word and its reading. */
export type ListedWords = Readonly<
  Record<string, string | Readonly<Record<string, string | readonly string[]>>>
>;

const kanji = '[々〆ヶ㐀-鿿豈-﫿]';
/** Beside no other: one kanji in the midst of others has too many readings. */
const alone = `(?<!${kanji}.)(?!${kanji})`;
/** What stands in the list for every place that is not named. */
const elsewhere = 'ほか';

interface WordRow {
  readonly word: string;
  readonly place: string;
  /** What the pattern says of the letters before the word, of the word, and of those behind it. */
  readonly before: string;
  readonly groups: string;
  readonly after: string;
  readonly readings: readonly string[];
}

/** Returns the lines that pages fetch (listed.ts): of each letter the longest words first, of each word the longest places. */
export function compiled(words: ListedWords, easyKanji: string): string {
  const rows = new Map<string, WordRow[]>();
  for (const [key, readings] of Object.entries(words)) {
    const places = typeof readings === 'string' ? { [readings]: elsewhere } : readings;
    for (const [reading, where] of Object.entries(places))
      for (const place of [where].flat()) {
        const row = rowOf(key, reading, place, easyKanji);
        rows.set(row.word[0]!, [...(rows.get(row.word[0]!) ?? []), row]);
      }
  }
  const lines = [...rows.values()].map((found) => {
    const ordered = merged(
      found.toSorted(
        (a, b) =>
          b.word.length - a.word.length ||
          b.place.length - a.place.length ||
          anyOf(a.place) - anyOf(b.place),
      ),
    );
    const readings = ordered.flatMap((row) => row.readings);
    return `${ordered.map(wordPattern).join('|')}:${readings.join()}`;
  });
  return [alone, ...lines].join('\n');
}

/** Rows that follow each other and differ only in what stands behind the word are one. */
const merged = (rows: readonly WordRow[]): WordRow[] =>
  rows.reduce<WordRow[]>((before, row) => {
    const last = before.at(-1);
    const isSame =
      last?.after &&
      row.after &&
      `${last.groups}${last.before}${last.readings}` ===
        `${row.groups}${row.before}${row.readings}`;
    return isSame
      ? [...before.slice(0, -1), { ...last, after: `${last.after}|${row.after}` }]
      : [...before, row];
  }, []);

const anyOf = (place: string): number => place.replace(/[^#〜]/g, '').length;

function rowOf(key: string, reading: string, where: string, easyKanji: string): WordRow {
  const word = key.replaceAll('|', '');
  const place = where === elsewhere ? '' : where;
  const words = key.split('|');
  const readings = reading.split('|');
  if (
    words.length !== readings.length ||
    !readings.every((one) => /^[ぁ-ゖー]+$/.test(one)) ||
    (place && !place.includes(word))
  )
    throw wrong(key, reading);
  const at = place.indexOf(word);
  // What begins with a digit does not stand behind another: 2日 is not in 12日.
  const start = /^\d/.test(place) ? String.raw`(?<!\d)` : '';
  return {
    word,
    place,
    before: start + digits(place.slice(0, at)),
    groups: words.join(')('),
    after: digits(place.slice(at + word.length)),
    readings: words.map((one, i) => (isEasy(one, easyKanji) ? '.' : '') + readings[i]!),
  };
}

const digits = (place: string): string => place.replaceAll('#', String.raw`\d`);

function wordPattern({ word, place, before, groups, after }: WordRow): string {
  // One letter by itself is found where it stands alone (listed.ts).
  if (!place) return `(${groups})${word[1] ? '' : '~'}`;
  const where = `${before && `(?<=${before}${word})`}${after && `(?=${after})`}`;
  return `(${groups})${where.replaceAll('〜', kanji)}`;
}

const isEasy = (word: string, easyKanji: string): boolean =>
  [...word].every((letter) => easyKanji.includes(letter) || /[0-9]/.test(letter));

const wrong = (key: string, reading: string): Error =>
  new Error(
    `content/words/furigana.yaml: 「${key}」の「${reading}」は、かなの読みと、「${key}」の入ったことばで書いてください。`,
  );
