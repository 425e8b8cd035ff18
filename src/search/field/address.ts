/** Returns the query behind the # of the search page: '#q=%E3%81%8A%E9%87%91' → 'お金'. Empty where there is none. */
export function queryIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '';
}

/** Returns the # for a query. What stands behind a # never leaves the browser. Half a letter (a lone surrogate) cannot stand there. */
export function hashFor(query: string): string {
  const q = query.replace(/\p{Surrogate}/gu, '');
  return q ? `#${new URLSearchParams({ q }).toString()}` : '';
}
