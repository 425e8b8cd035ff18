import { unescaped } from '../../built-pages/html-tree.ts';
import { toText } from '../../built-pages/page-to-text.ts';
import { leadOf } from '../rank/sentences.ts';
import { aliasSeparator, aroundWord, type PageText } from './page-words.ts';

/** Returns what the search knows of a built page; undefined where it has nothing to find. @throws naming the page, where its HTML is broken or <Searchable> is incomplete */
export function pageTextOf(path: string, html: string): PageText | undefined {
  try {
    return readPage(path, html);
  } catch (cause) {
    throw new Error(`/${path}: ${(cause as Error).message}`, { cause });
  }
}

function readPage(path: string, html: string): PageText | undefined {
  const stretches = toText(html);
  if (!stretches.length) return undefined;
  const said = new Map<string, string>();
  for (const [, key, value] of html.matchAll(/<meta name="search-(\w+)" content="([^"]*)"/g))
    said.set(key!, unescaped(value!));
  const read = (key: string): string => {
    const value = said.get(key);
    if (!value)
      throw new Error(
        `検索のための「${key}」がありません。<Searchable> を <head> に入れてください。`,
      );
    return value;
  };
  const title = read('title');
  const sections = stretches.flatMap(({ id, heading, text }) => {
    const rest = withoutLabel(plain(text), plain(heading) || title);
    return rest ? [{ id, text: rest }] : [];
  });
  const leads = new Map(sections.map(({ id, text }) => [id, leadOf(text)]));
  const local = said.get('local');
  return {
    path,
    title,
    kind: read('kind'),
    topic: read('topic'),
    about: said.get('about') ?? '',
    answer: said.get('answer') ?? '',
    ...shownIn(html, said.get('answer') ?? ''),
    ...(said.has('easy') && { easy: true as const }),
    ...(local && { local: [local.slice(0, 10), local.slice(11)] as const }),
    aliases: said.get('aliases')?.split(aliasSeparator) ?? [],
    headings: stretches
      .slice(1)
      .map(({ id, heading }) => [id, plain(heading), leads.get(id) ?? '']),
    sections,
  };
}

/** Returns what is marked in the answer as the page shows it, and the word of how sure it is with its place. */
function shownIn(html: string, answer: string): Pick<PageText, 'shown'> {
  const [, first = '', others = ''] =
    /<p class="answer">(.*?)<\/p>(?:<p class="crisis.*?<\/p>)?(?:<p class="further">(.*?)<\/p>)?/s.exec(
      html,
    ) ?? [];
  const [, before = '', word = ''] =
    /^(.*?)<a [^>]*class="sure\b[^>]*>(.*?)<\/a>/s.exec(first + others) ?? [];
  const [, marked = ''] = /<mark>(.*?)<\/mark>/s.exec(first) ?? [];
  const bare = (part: string) =>
    unescaped(part.replace(/<[^>]*>/g, '').replaceAll(aroundWord, '')).trim();
  const [key, said] = [bare(marked), bare(before)];
  if (!answer.includes(key) || !answer.startsWith(said)) return {};
  return key || word ? { shown: [key, bare(word), said.length] } : {};
}

/** Neither the title nor a heading stands again in the text below it. */
const withoutLabel = (text: string, label: string): string =>
  (text.startsWith(label) ? text.slice(label.length) : text).replace(/^[.。?!、\s]+/, '');

/** How sure a sentence is goes with it into an excerpt: 「…です。」「めやす」 → 「…です(めやす)。」; an empty place takes the next word. */
function withItsWords(text: string): string {
  // Text and words by turns, the last word first.
  const parts = text.split(aroundWord);
  let word = '';
  for (let at = parts.length - 2; at > 0; at -= 2) {
    word = parts[at] || word;
    parts[at] = '';
    parts[at - 1] = parts[at - 1]!.replace(/([。?]?)\s*$/, `(${word})$1`);
    parts[at + 1] = parts[at + 1]!.trimStart();
  }
  return parts.join('');
}

const plain = (text: string): string => withItsWords(text.replace(/\s+/g, ' ')).trim();
