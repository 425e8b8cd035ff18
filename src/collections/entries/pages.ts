import { getCollection, type CollectionEntry } from 'astro:content';
import type { CollectionName } from '../schemas/index.ts';
import { allApart } from './unique-numbers.ts';
import { factsCitedIn } from './citations.ts';
import { assertNames } from './facts.ts';

/** Returns a collection's entries, each with the facts it cites. */
export async function loadEntries<Name extends Exclude<CollectionName, 'facts' | 'sources'>>(
  collection: Name,
): Promise<(CollectionEntry<Name> & { cited: string[] })[]> {
  const entries = await getCollection(collection);
  return entries.map((entry) => Object.assign(entry, { cited: factsCitedIn(entry) }));
}

/** Entries by their `order`. @throws where two have the same */
function inOrder<T extends { id: string; filePath?: string | undefined; data: { order: number } }>(
  entries: T[],
): T[] {
  return allApart(entries, ({ data }) => data.order, 'order').sort(
    (a, b) => a.data.order - b.data.order,
  );
}

export const guides = inOrder(await loadEntries('guides'));
export const faqs = inOrder(await loadEntries('faqs'));
for (const { id, data } of faqs)
  if (data.figure && data.figure !== 'none')
    assertNames(data.title, data.figure, `content/faqs/${id}.mdx`);

/** The words of the glossary, by their readings. */
export const terms = (await loadEntries('glossary')).sort((a, b) =>
  a.data.reading.localeCompare(b.data.reading, 'ja'),
);
/** The steps of the flow, in the order of their file names: 01-office, 02-apply, … */
export const steps = allApart(
  await loadEntries('steps'),
  ({ id }) => Number.parseInt(id, 10),
  'ファイルの名前の番号',
).sort((a, b) => a.id.localeCompare(b.id));
export const services = inOrder(await loadEntries('services'));
/** When the pages of /meeting/ were read. */
export const meetingPages = await loadEntries('meeting');
/** The cards of the memo for the company, under their headings. */
export const tellGroups = inOrder(await loadEntries('tell'));
export const handoutBlocks = inOrder(await loadEntries('handout-blocks'));
export const handouts = inOrder(await loadEntries('handouts'));

const cardIds = tellGroups.flatMap(({ data }) => data.cards.map(({ id }) => id));
const twice = cardIds.find((id, i) => cardIds.indexOf(id) !== i);
if (twice)
  throw new Error(
    `content/tell/: cards の id「${twice}」が2つあります。リンクが迷うので、別の名前にしてください。`,
  );

const placeOf = (id: string, file: string) => guides.indexOf(find(guides, id, file));
/** The guides that are said again in easy words, in the guides' order. */
export const easyPages = (await loadEntries('easy')).sort(
  (a, b) => placeOf(a.id, `content/easy/${a.id}.yaml`) - placeOf(b.id, `content/easy/${b.id}.yaml`),
);

export type Guide = (typeof guides)[number];
export type Easy = (typeof easyPages)[number];
export type Faq = (typeof faqs)[number];
export type Term = (typeof terms)[number];
export type Step = (typeof steps)[number];
export type Service = (typeof services)[number];

/** Returns a step's name without its number: '02-apply' → 'apply' */
export const stepSlug = (step: Step): string => step.id.replace(/^\d+-/, '');

export { guidePath } from './guide-path.ts';

/** Returns the address of the easy version of a page; of one that has none, that of all. */
export const easyPathFor = (path: string): `/${string}` => {
  const [, id] = /^\/guides\/([^/]+)\/$/.exec(path) ?? [];
  return id !== undefined && easyPages.some((page) => page.id === id) ? `/easy/${id}/` : '/easy/';
};

/** Returns the address that puts what papers say of a page on one: '/handout/#blocks=fee,renewal'; undefined where they say nothing of it. */
export function paperAddress(path: string): `/${string}` | undefined {
  const blocks = handoutBlocks.filter(({ data }) => data.more === path);
  const names = blocks.map(({ id }) => id).join(',');
  return names ? `/handout/#blocks=${names}` : undefined;
}

/** Returns the dates of a page that is made of several entries: it is as old as what was read longest ago. */
export function reviewOf(
  entries: readonly { data: Readonly<Record<'reviewed' | 'nextReview', string>> }[],
): { reviewed: string; nextReview: string } {
  const oldest = (key: 'reviewed' | 'nextReview') =>
    entries.map(({ data }) => data[key]).sort()[0]!;
  return { reviewed: oldest('reviewed'), nextReview: oldest('nextReview') };
}

/** Returns an entry by name. @throws naming who asked, where there is none */
export function find<T extends { id: string }>(
  entries: readonly T[],
  id: string,
  askedBy: string,
): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry)
    throw new Error(`${askedBy}: 「${id}」というページがありません。名前を確かめてください。`);
  return entry;
}
