interface Numbered {
  readonly id: string;
  readonly filePath?: string | undefined;
}

/** Returns the entries, as they came. @throws naming both files and the remedy, where two have the same number, or one has none */
export function allApart<T extends Numbered>(
  entries: T[],
  numberOf: (entry: T) => number,
  what: string,
): T[] {
  const taken = new Map<number, T>();
  for (const entry of entries) {
    const number = numberOf(entry);
    if (!Number.isFinite(number))
      throw new Error(
        `${fileOf(entry)}: ${what}がありません。「02-apply」のように、番号から書いてください。`,
      );
    const other = taken.get(number);
    if (other)
      throw new Error(
        `${fileOf(other)} と ${fileOf(entry)}: ${what}が同じ「${number}」です。どちらかを、使われていない番号に変えてください。`,
      );
    taken.set(number, entry);
  }
  return entries;
}

const fileOf = ({ filePath, id }: Numbered): string => filePath ?? id;
