/** How well a value is held: law, notice or official page read (A), a reprint of one (A転), secondary sources that agree (B), not settled (C). */
export const confidences = ['A', 'A転', 'B', 'C'] as const;
export type Confidence = (typeof confidences)[number];

/** The plain word that readers meet for each. */
export const certaintyWords = {
  A: '決まり',
  A転: 'めやす',
  B: 'めやす',
  C: '窓口で確認',
} as const satisfies Record<Confidence, string>;
export type CertaintyWord = (typeof certaintyWords)[Confidence];

/** What each of them means, wherever that is told. */
export const certaintyMeanings = {
  決まり: '法律や国の基準、公的な文書を読んで確かめたことです。',
  めやす: 'もとの文書では確かめきれていないことと、計算した額や日付です。',
  窓口で確認: '決まりがはっきりしないことです。だれに、何と聞くかを書いています。',
} as const satisfies Record<CertaintyWord, string>;

/** Returns the weakest of some: what a reader may rely on where several stand together. 'A' where there is none. */
export function weakestOf(all: readonly Confidence[]): Confidence {
  return confidences[Math.max(0, ...all.map((one) => confidences.indexOf(one)))]!;
}

/** Returns how sure a fact's value is on a day; a statistic carries its year and publisher instead and needs no word. */
export function gradeOn(
  values: readonly {
    readonly from: string;
    readonly confidence: Confidence;
    readonly counted?: string | undefined;
  }[],
  day: string,
): Confidence {
  const { confidence, counted } = entryAt(values, day);
  return counted ? 'A' : confidence;
}

/** The entry in force on a day, of entries oldest first; before the first one, the first. */
function entryAt<T extends { readonly from: string }>(values: readonly T[], day: string): T {
  return values.findLast(({ from }) => from <= day) ?? values[0]!;
}
