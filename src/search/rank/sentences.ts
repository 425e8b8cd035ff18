/** Returns text as sentences; one that is quoted ends nothing. Pagefind ends a line that has no mark of its own with '. ', which is no part of it. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/\s*\.\s+|\.$|(?<=[」』])\s+/)
    .flatMap((line) => line.match(/(?:「[^」]*」|『[^』]*』|\([^)]*\)|[^。?!])+[。?!]*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Returns an answer without the 「はい。」 or 「いいえ、」 it begins with. */
export const withoutYesNo = (answer: string): string =>
  answer.replace(/^(?:はい|いいえ)[、。]\s*/, '');

const isWhole = (sentence: string): boolean => /[。?!]$/.test(sentence);
/** A sentence of so few letters says nothing by itself: 「ありません。」 */
export const fewLetters = 7;

/** Returns what a stretch of text begins with: its first whole sentence, without 「はい」, and the next where that says hardly anything. */
export function leadOf(text: string): string {
  const sentences = sentencesIn(withoutYesNo(text));
  const [first = sentences[0] ?? '', next = ''] = sentences.filter(isWhole);
  return phraseFrom(first.length < fewLetters ? first + next : first);
}

/** Returns a sentence no longer than fits three lines of a phone: cut after a phrase, and then ending in '…'. */
export function phraseFrom(sentence: string, longest = 90): string {
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  const end = Math.max(cut.lastIndexOf('、'), cut.lastIndexOf('。'), cut.lastIndexOf('」'));
  return `${cut.slice(0, end > longest / 2 ? end + 1 : longest)}…`;
}

/** Returns the sentence that holds most of the words, of equals the first whole one; undefined where none holds any. */
export function tellingSentence(text: string, words: readonly string[]): string | undefined {
  let best: { sentence: string; said: number } | undefined;
  for (const sentence of sentencesIn(text)) {
    const lower = sentence.toLowerCase();
    const said = words.filter((word) => lower.includes(word)).length;
    const isWholer = said === best?.said && isWhole(sentence) && !isWhole(best.sentence);
    if (said > (best?.said ?? 0) || isWholer) best = { sentence, said };
  }
  return best && phraseFrom(best.sentence);
}
