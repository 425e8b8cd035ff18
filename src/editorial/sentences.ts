/** A text's sentences, marks included; 「…」 belongs to the sentence around it. Headings and labels without a full stop are none. */
export function sentencesOf(text: string): string[] {
  return (text.match(/(?:「[^」]*」|[^。?])+[。?]/g) ?? []).map((sentence) => sentence.trim());
}
