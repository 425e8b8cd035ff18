import type { SearchHost } from '../../search/field/site-search.ts';

/** The page of results: its address says what is searched for. Stands behind the field's code. */
const host = document.querySelector<SearchHost>('site-search')!;
const follow = () => location.hash.startsWith('#q=') && void host.ready();
addEventListener('hashchange', follow);
follow();

// A module of its own, whose names are not those of the other.
export {};
