/** The query behind the # of the search page: '#q=%E3%81%8A%E9%87%91' → 'お金'. Empty where there is none. */
export function queryIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '';
}

/** The # for a query. What stands behind a # never leaves the browser. */
export function hashFor(query: string): string {
  return query ? `#${new URLSearchParams({ q: query }).toString()}` : '';
}
