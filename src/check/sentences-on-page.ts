/** Returns a day as it is said where its year is plain, '' for none: '2027-01-19' → 「1月19日」 */
export const inMonth = (day: string | undefined): string =>
  day?.replace(/^\d+-0?(\d+)-0?(\d+)$/, '$1月$2日') ?? '';

/** The page's own sentences, by the names the rules use: no sentence is written in code. */
export interface Sentences {
  /** A copy of a sentence with its markup. */
  copy(kind: string, name: string): HTMLElement;
  text(kind: string, name: string): string;
  /** A sentence with figures put in for {names}: 「結果が「{to}」に変わります。」 */
  filled(kind: string, name: string, figures: Readonly<Record<string, string>>): string;
  /** A copy of a sentence with its markup, figures put in where WithFigures.astro has left a place. */
  filledCopy(kind: string, name: string, figures: Readonly<Record<string, string>>): HTMLElement;
}

/** Returns the sentences that stand in the list of rules of a page; asking for one that is missing throws. */
export function sentencesOn(root: HTMLElement): Sentences {
  const rules = root.querySelector('.rules')!;
  const find = (kind: string, name: string) => {
    const found = rules.querySelector<HTMLElement>(`[data-${kind}="${name}"]`);
    if (!found) throw new Error(`RuleList.astro has no [data-${kind}="${name}"]`);
    return found;
  };
  const text = (kind: string, name: string) => find(kind, name).textContent.trim();
  const copy = (kind: string, name: string) => find(kind, name).cloneNode(true) as HTMLElement;
  return {
    copy,
    text,
    filled: (kind, name, figures) =>
      text(kind, name).replace(/\{(\w+)\}/g, (_, figure: string) => figures[figure] ?? ''),
    filledCopy: (kind, name, figures) => {
      const copied = copy(kind, name);
      for (const place of copied.querySelectorAll<HTMLElement>('[data-figure]'))
        place.textContent = figures[place.dataset['figure']!] ?? '';
      return copied;
    },
  };
}
