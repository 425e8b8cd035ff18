import { posix } from 'node:path';
import type { Fault } from '../read/fault.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { entriesOf, namesOf, textOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';

/** What is not made from one file of content/. */
const otherPages = [
  '/',
  '/about/accessibility/',
  '/check/',
  '/check/rules/',
  '/check/stories/',
  '/changes/',
  '/compare/',
  '/data/facts.json',
  '/easy/',
  '/edition/',
  '/faqs/',
  '/glossary/',
  '/handout/',
  '/meeting/',
  '/meeting/together/',
  '/offices/',
  '/sources/',
  '/search/',
  '/tell/',
];

/** Which front-matter keys name an entry of which collection. */
const references: Partial<Record<CollectionName, Readonly<Record<string, CollectionName>>>> = {
  guides: { related: 'guides', faqs: 'faqs' },
  faqs: { related: 'guides' },
  glossary: { related: 'guides', unlike: 'glossary' },
  services: { guide: 'guides', glossary: 'glossary' },
  handouts: { blocks: 'handout-blocks' },
};

/** The address of an entry's page; nothing for entries without one. */
function addressOf({ collection, id }: Entry): string | undefined {
  if (collection === 'guides') return id === 'about' ? '/about/' : `/guides/${id}/`;
  if (['faqs', 'glossary', 'easy'].includes(collection)) return `/${collection}/${id}/`;
  if (collection === 'handouts') return `/handout/${id}/`;
  return collection === 'steps' ? `/guides/steps/${id.replace(/^\d+-/, '')}/` : undefined;
}

/** Returns a fault on each name in front matter, term, service and link that leads to nothing. */
export function links(library: Library): Fault[] {
  const anchors = anchorsByAddress(library);
  return library.entries.flatMap((entry) => [
    ...brokenReferences(library, entry),
    ...brokenNames(library, entry),
    ...brokenLinks(anchors, entry),
    ...brokenLinkKeys(anchors, entry),
  ]);
}

function has({ entries }: Library, collection: CollectionName, id: string): boolean {
  return entries.some((entry) => entry.collection === collection && entry.id === id);
}

function brokenReferences(library: Library, entry: Entry): Fault[] {
  return Object.entries(references[entry.collection] ?? {}).flatMap(([key, collection]) =>
    // Where each name has a sentence of its own, the keys are the names.
    (key === 'unlike' ? Object.keys(entry.data[key] ?? {}) : namesOf(entry, key))
      .filter((id) => !has(library, collection, id))
      .map((id) => ({
        file: entry.file,
        line: entry.lineOf(key),
        message: `${key} の「${id}」がありません`,
        remedy: `content/${collection}/ にあるファイルの名前を書いてください`,
      })),
  );
}

function brokenNames(library: Library, { file, body }: Entry): Fault[] {
  return body.tags.flatMap(({ name, attributes, line }) => {
    const [collection, ids]: [CollectionName, string[]] =
      name === 'Term'
        ? ['glossary', [attributes['id'] ?? '']]
        : ['services', (attributes['services'] ?? '').split(' ').filter(Boolean)];
    return ids
      .filter((id) => !has(library, collection, id))
      .map((id) => ({
        file,
        line,
        message: `<${name}> の「${id}」がありません`,
        remedy: `content/${collection}/ にあるファイルの名前を書いてください`,
      }));
  });
}

function brokenLinks(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  entry: Entry,
): Fault[] {
  const { file, body } = entry;
  return body.links.flatMap(({ url, line }) => {
    const remedy = remedyFor(anchors, url, addressOf(entry));
    return remedy ? [{ file, line, message: `リンク「${url}」の先がありません`, remedy }] : [];
  });
}

/** The `link` keys of content/check/, under each name the page that the check sends to, and the `guide` of a story. */
function brokenLinkKeys(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  { collection, data, file, lineOf }: Entry,
): Fault[] {
  const inStory = collection === 'stories' ? [['guide', data['guide']]] : [];
  const inCheck = collection === 'check' ? Object.entries(data) : [];
  const written = inCheck.map(([name, value]) => [`${name} の link`, (value as Linking)?.link]);
  return [...inStory, ...written].flatMap(([what, link]) => {
    const remedy = typeof link === 'string' && remedyFor(anchors, link);
    const line = lineOf(String(what).replace(/ の link$/, ''));
    return remedy ? [{ file, line, message: `${what}「${link}」の先がありません`, remedy }] : [];
  });
}

type Linking = { readonly link?: unknown } | null | undefined;

/** The one number that a text may lead to: whoever needs it is not to type it. All others change, and stand with their sources. */
const emergency = 'tel:119';

function remedyFor(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  target: string,
  here = '',
): string | undefined {
  const [path = '', anchor] = target.split('#');
  const address = path === '' ? here : path;
  if (/^[a-z]+:/.test(target))
    return anchors.has(target) || target === emergency
      ? undefined
      : 'ほかのサイトへのリンクは書かず、事実の出典に入れてください';
  if (!anchors.has(address)) {
    const written = posix.join('/', address, '/');
    return anchors.has(written)
      ? `「${written}」と書いてください`
      : '「/guides/fee/」のように、あるページの住所を書いてください';
  }
  const known = anchors.get(address);
  if (anchor === undefined || known === undefined || known.has(anchor)) return undefined;
  return `${address} にある見出しの目印を書いてください(${[...known].join('・') || '目印はありません'})`;
}

/** Addresses and the heading ids on them; undefined where a page's ids are not written in content/. The address of a source may be linked too. */
function anchorsByAddress(library: Library): Map<string, ReadonlySet<string> | undefined> {
  const anchors = new Map<string, ReadonlySet<string> | undefined>(
    otherPages.map((address) => [address, undefined]),
  );
  for (const entry of entriesOf(library, 'guides', 'faqs', 'glossary', 'steps', 'handouts')) {
    const ids = entry.body.headings.flatMap(({ id }) => id ?? []);
    const isRead = !library.unreadable.some(({ file }) => file === entry.file);
    const address = addressOf(entry);
    if (address) anchors.set(address, isRead ? new Set(ids) : undefined);
  }
  for (const source of entriesOf(library, 'sources')) anchors.set(textOf(source, 'url'), undefined);
  return anchors;
}
