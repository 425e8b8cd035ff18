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

/** Returns the query behind the # of the search page: '#q=%E3%81%8A%E9%87%91' → 'お金'. Empty where there is none. */
export function queryIn(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('q') ?? '';
}

/** Returns the # for a query. What stands behind a # never leaves the browser. Half a letter (a lone surrogate) cannot stand there. */
export function hashFor(query: string): string {
  const q = query.replace(/\p{Surrogate}/gu, '');
  return q && `#${new URLSearchParams({ q }).toString()}`;
}
