import { gramsOf, substance } from './grams.ts';
import { fold } from './normalise.ts';
import type { PageWords } from './page-words.ts';
import { keysOf } from './wording.ts';

/** One name of a page: its title, an alias or a heading, as a key to compare with. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** Whether the key is of the text as it stands, or in our pages' words. */
  readonly way: 'said' | 'ours';
  readonly grams: ReadonlySet<string>;
  /** How far it stands for the whole page: 0 to 1. */
  readonly trust: number;
  /** The id of the heading, where it is one. */
  readonly heading?: string;
}

interface NamedPage {
  readonly page: PageWords;
  readonly names: readonly Name[];
  /** The pieces of all its names, and of its answer. */
  readonly named: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

export interface PageIndex {
  readonly pages: readonly NamedPage[];
  /** How well a piece tells the pages apart. */
  readonly weightOf: (gram: string) => number;
}

export interface Match {
  readonly page: PageWords;
  /** About 1: the page is called exactly so. Near 0: almost nothing in common. */
  readonly score: number;
  /** The id of the heading that fits best, where a heading does. */
  readonly heading?: string;
}

// Measured on tests/dev-queries.tsv and src/search/queries/tuned.tsv, 2026-11: small steps either way change nothing.
const trust = { title: 1, alias: 0.98, heading: 0.8 };
const share = { said: 1, ours: 0.96, apart: 0.94 };
const bestName = 0.7;
const toldShare = 0.45;
/** Between equals the guide comes first: it answers more. */
const guideFirst = 0.015;

/** Prepares the pages for ranking. */
export function indexPages(pages: readonly PageWords[]): PageIndex {
  const ranked = pages.map((page): NamedPage => {
    const names = [
      ...namesOf(page.title, trust.title),
      ...page.aliases.flatMap((alias) => namesOf(alias, trust.alias)),
      ...page.headings.flatMap(([id, text]) => namesOf(text, trust.heading, id)),
    ];
    return { page, names, named: new Set(names.flatMap(({ grams }) => [...grams])), told: gramsOf(fold(page.answer)) };
  });
  const counts = new Map<string, number>();
  for (const { named, told } of ranked) for (const gram of new Set([...named, ...told])) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weightOf = (gram: string) => substance(gram) * Math.log(1 + pages.length / (1 + (counts.get(gram) ?? 0)));
  return { pages: ranked, weightOf };
}

function namesOf(text: string, trusted: number, heading?: string): Name[] {
  const keys = keysOf(text);
  const name = (way: 'said' | 'ours'): Name => ({
    text,
    key: keys[way],
    way,
    grams: gramsOf(keys[way]),
    trust: trusted * share[way],
    ...(heading !== undefined && { heading }),
  });
  return keys.said === keys.ours ? [name('said')] : [name('said'), name('ours')];
}

/** The pages by how well their names and answers fit the query, best first; pages with nothing in common are left out. */
export function rankPages(index: PageIndex, query: string): Match[] {
  const keys = keysOf(query);
  const ways = (['said', 'ours', 'apart'] as const).filter((way, i, all) => keys[way] && !all.slice(0, i).some((other) => keys[other] === keys[way]));
  const asked = ways.map((way) => askedAs(keys[way], share[way], index));
  return index.pages
    .map((named) => asked.map((one) => matchOf(named, one, index)).reduce(better, { page: named.page, score: 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const better = (a: Match, b: Match): Match => (b.score > a.score ? b : a);

interface Asked {
  readonly key: string;
  readonly grams: ReadonlySet<string>;
  readonly weight: number;
  readonly share: number;
}

function askedAs(key: string, share: number, index: PageIndex): Asked {
  const grams = gramsOf(key);
  return { key, grams, weight: weigh(grams, index), share };
}

function matchOf({ page, names, named, told }: NamedPage, { key, grams, weight, share }: Asked, index: PageIndex): Match {
  let best = 0;
  let heading: string | undefined;
  for (const name of names) {
    const shared = weigh([...grams].filter((gram) => name.grams.has(gram)), index);
    if (!shared) continue;
    const score = name.trust * likeness(key, name.key, shared / weight, shared / weigh(name.grams, index));
    if (score > best) [best, heading] = [score, name.heading];
  }
  let spread = 0;
  for (const gram of grams) spread += index.weightOf(gram) * (named.has(gram) ? 1 : told.has(gram) ? toldShare : 0);
  if (!spread) return { page, score: 0 };
  const score = share * (bestName * best + (1 - bestName) * (spread / weight)) + (page.kind === 'ガイド' ? guideFirst : 0);
  return { page, score, ...(heading !== undefined && { heading }) };
}

function weigh(grams: Iterable<string>, index: PageIndex): number {
  let sum = 0;
  for (const gram of grams) sum += index.weightOf(gram);
  return sum;
}

/** How like a query a name is: 1 when the same, else by how much of each the other holds. A name standing whole in a longer query counts more. */
function likeness(query: string, name: string, covered: number, fit: number): number {
  if (query === name) return 1;
  const alike = 0.9 * covered * (0.6 + 0.4 * fit);
  if (name.length > 1 && query.includes(name)) return Math.max(alike, 0.3 + 0.6 * covered);
  // Two kana in a row stand in many words that have nothing to do with each other.
  return covered < 0.5 && /^[ぁ-ゖ]+$/.test(query) ? 0 : alike;
}
