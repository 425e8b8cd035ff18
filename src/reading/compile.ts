/** The list as it stands in content/words/furigana.yaml: word → reading, or → reading → where; `|` parts a word and its reading. */
export type ListedWords = Readonly<
  Record<string, string | Readonly<Record<string, string | readonly string[]>>>
>;

/** What stands in the list for every place that is not named. */
const elsewhere = 'ほか';

/** Returns the lines that pages fetch (listed.ts): of each word the longest places first, then how it is read elsewhere. */
export function compiled(words: ListedWords, easyKanji: string): string {
  const rows = new Map<string, { place: string; reading: string }[]>();
  for (const [key, readings] of Object.entries(words)) {
    // A number is read with its word, but found by the word: 2人.
    const word = key.replaceAll('|', '').replace(/^[0-9]+/, '');
    const places = typeof readings === 'string' ? { [readings]: elsewhere } : readings;
    for (const [reading, where] of Object.entries(places))
      for (const place of [where].flat()) {
        const isPlace = place !== elsewhere;
        if (isPlace && !place.includes(word)) throw wrong(key, reading);
        const ends = place.startsWith('〜') ? '+' : '';
        const row = {
          place: isPlace ? place : '',
          reading: piecesOf(key, reading, easyKanji, ends),
        };
        rows.set(word, [...(rows.get(word) ?? []), row]);
      }
  }
  return [...rows]
    .map(([word, found]) => {
      const byLength = found.toSorted(
        (a, b) => b.place.length - a.place.length || anyOf(a.place) - anyOf(b.place),
      );
      return `${word}=${byLength.map(({ place, reading }) => (place ? `${place}:${reading}` : reading)).join(' ')}`;
    })
    .join('\n');
}

const anyOf = (place: string): number => place.replace(/[^#〜]/g, '').length;

function piecesOf(key: string, reading: string, easyKanji: string, ends: string): string {
  const words = key.split('|');
  const readings = reading.split('|');
  if (words.length !== readings.length || !readings.every((one) => /^[ぁ-ゖー]+$/.test(one)))
    throw wrong(key, reading);
  const isWhole = words.length === 1 && !/^[0-9]/.test(key);
  return words
    .map((word, i) => {
      const isEasy = [...word].every(
        (letter) => easyKanji.includes(letter) || /[0-9]/.test(letter),
      );
      return (isWhole ? '' : String(word.length)) + (isEasy ? '.' : '') + ends + readings[i]!;
    })
    .join('');
}

const wrong = (key: string, reading: string): Error =>
  new Error(
    `content/words/furigana.yaml: 「${key}」の「${reading}」は、かなの読みと、「${key}」の入ったことばで書いてください。`,
  );
