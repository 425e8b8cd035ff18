/** A whole question fits three times over. */
const longest = 200;
/** What a key keeps (normalise.ts, which the page does without): a letter or a figure, but no ー. */
const word = /(?!ー)[\p{L}\p{N}]/u;

/** Returns why a query cannot be searched for; undefined where it can. 'mute' has neither a letter nor a figure: 「!?」, 「🙂」. */
export function queryProblem(query: string): 'empty' | 'mute' | 'long' | undefined {
  const trimmed = query.trim();
  if (!trimmed) return 'empty';
  if (trimmed.length > longest) return 'long';
  return word.test(trimmed.normalize('NFKC')) ? undefined : 'mute';
}
