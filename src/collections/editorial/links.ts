import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import { entriesOf, namesOf, textOf, type Entry, type Kind, type Library } from './library.ts';
import { lineAt, tagsIn } from './tags.ts';

/** Pages that are not made from one file of content/. */
const otherPages = [
  '/',
  '/check/',
  '/check/rules/',
  '/check/stories/',
  '/compare/',
  '/faqs/',
  '/glossary/',
  '/sources/',
  '/search/',
];

/** Which front-matter keys name which kind of entry. */
const references: Partial<Record<Kind, Readonly<Record<string, Kind>>>> = {
  guides: { related: 'guides', faqs: 'faqs' },
  faqs: { related: 'guides' },
  glossary: { related: 'guides' },
  services: { guide: 'guides', glossary: 'glossary' },
};

/** The address of an entry's page; nothing for entries without one. */
export function addressOf({ kind, id }: Entry): string | undefined {
  if (kind === 'guides') return id === 'about' ? '/about/' : `/guides/${id}/`;
  if (kind === 'faqs' || kind === 'glossary') return `/${kind}/${id}/`;
  return kind === 'steps' ? `/guides/steps/${id.replace(/^\d+-/, '')}/` : undefined;
}

/** Every name in front matter, every term, service and link leads to something. */
export function links(library: Library): Finding[] {
  const anchors = anchorsByAddress(library);
  return library.entries.flatMap((entry) => [
    ...brokenReferences(library, entry),
    ...brokenNames(library, entry),
    ...brokenLinks(anchors, entry),
    ...brokenLinkKeys(anchors, entry),
  ]);
}

function has(library: Library, kind: Kind, id: string): boolean {
  return library.entries.some((entry) => entry.kind === kind && entry.id === id);
}

function brokenReferences(library: Library, entry: Entry): Finding[] {
  return Object.entries(references[entry.kind] ?? {}).flatMap(([key, kind]) =>
    namesOf(entry, key)
      .filter((id) => !has(library, kind, id))
      .map((id) => ({
        file: entry.file,
        line: entry.lineOf(key),
        message: `${key} の「${id}」がありません`,
        remedy: `content/${kind}/ にあるファイルの名前を書いてください`,
      })),
  );
}

function brokenNames(library: Library, { file, body, bodyLine }: Entry): Finding[] {
  const tags = tagsIn(body).filter(({ shape }) => shape !== 'close');
  return tags.flatMap(({ name, attributes, index }) => {
    const line = lineAt(body, index, bodyLine);
    const [kind, ids]: [Kind, string[]] =
      name === 'Term'
        ? ['glossary', [attributes['id'] ?? '']]
        : ['services', (attributes['services'] ?? '').split(' ').filter(Boolean)];
    return ids
      .filter((id) => !has(library, kind, id))
      .map((id) => ({
        file,
        line,
        message: `<${name}> の「${id}」がありません`,
        remedy: `content/${kind}/ にあるファイルの名前を書いてください`,
      }));
  });
}

function brokenLinks(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  entry: Entry,
): Finding[] {
  const { file, passages } = entry;
  return passages.flatMap(({ text, line }) =>
    [...text.matchAll(/\]\(([^)]*)\)/g)].flatMap((match) => {
      const remedy = remedyFor(anchors, match[1] ?? '', addressOf(entry));
      return remedy
        ? [
            {
              file,
              line: lineAt(text, match.index, line),
              message: `リンク「${match[1]}」の先がありません`,
              remedy,
            },
          ]
        : [];
    }),
  );
}

/** The `link` keys of content/check/: under each name, the page that the check sends to. */
function brokenLinkKeys(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  { kind, data, file, lineOf }: Entry,
): Finding[] {
  if (kind !== 'check') return [];
  return Object.entries(data).flatMap(([name, value]) =>
    linksIn(value).flatMap((link) => {
      const remedy = remedyFor(anchors, link);
      return remedy
        ? [
            {
              file,
              line: lineOf(name),
              message: `${name} の link「${link}」の先がありません`,
              remedy,
            },
          ]
        : [];
    }),
  );
}

function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'link' && typeof inner === 'string' ? [inner] : linksIn(inner),
  );
}

function remedyFor(
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  target: string,
  here = '',
): string | undefined {
  const [path = '', anchor] = target.split('#');
  const address = path === '' ? here : path;
  if (/^[a-z]+:/.test(target))
    return anchors.has(target)
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
  for (const entry of entriesOf(library, 'guides', 'faqs', 'glossary', 'steps')) {
    const ids = [...entry.body.matchAll(/^#{2,3}\s.*\{#([^}]+)\}\s*$/gm)].map(
      (match) => match[1] ?? '',
    );
    const address = addressOf(entry);
    if (address) anchors.set(address, new Set(ids));
  }
  for (const source of entriesOf(library, 'sources')) anchors.set(textOf(source, 'url'), undefined);
  return anchors;
}
