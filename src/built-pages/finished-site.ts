/** A site as it is sent, from the end of Astro's part of the build. */
export interface FinishedSite {
  /** Of what its pages fetch: '/search/1f0c9a77e3/'. */
  folder(): string;
  /** Its pages by their files, some of which are still being written: 'guides/fee/index.html' → HTML. */
  pages(): ReadonlyMap<string, string>;
  /** Comes when pages and index are there as files. */
  written(): Promise<unknown>;
}
