/** One result of a search, as it stands on the page. */
export interface Shown {
  readonly topic: string;
  readonly kind: string;
  readonly title: string;
  /** Where it leads, below the site's base: 'guides/fee/#hard'. */
  readonly path: string;
}

/**
 * Runs in the search page, in any engine: asks one query after another and gives what is shown, best first. It sees
 * nothing around it. @throws in the page, naming the query, where no answer comes
 */
export async function askSearch(queries: readonly string[]): Promise<Shown[][]> {
  const place = document.querySelector<HTMLElement>('main [data-search-results]')!;
  const base = new URL('..', location.href.replace(/#.*/, '')).href;
  const answers: Shown[][] = [];
  for (const query of queries) {
    const answered = () =>
      place.getAttribute('aria-busy') === 'false' && place.dataset['query'] === query;
    await new Promise<void>((resolve, reject) => {
      // Something that does not come has no event.
      const tooLate = setTimeout(() => reject(new Error(`「${query}」: no answer`)), 10_000);
      const look = () => {
        if (!answered()) return;
        watch.disconnect();
        clearTimeout(tooLate);
        resolve();
      };
      const watch = new MutationObserver(look);
      watch.observe(place, { attributes: true });
      location.hash = new URLSearchParams({ q: query }).toString();
      look();
    });
    answers.push(
      [...place.querySelectorAll<HTMLAnchorElement>('li a[data-topic]')].map((link) => ({
        topic: link.dataset['topic']!,
        kind: link.closest('li')!.querySelector('.search-kind')!.textContent,
        title: link.textContent,
        path: link.href.slice(base.length),
      })),
    );
  }
  return answers;
}
