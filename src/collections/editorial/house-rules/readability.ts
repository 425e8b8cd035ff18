import { hedgePhrases } from './hedges.ts';
import { entriesOf, type Library } from '../read/library.ts';
import { schemeNames } from './scheme-names.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Passage } from '../read/read-body.ts';
import type { Entry } from '../read/read-entry.ts';
import { lengthOf, linesShown } from '../read/shown-text.ts';

/** How hard a text is to read, counted on the sentences that readers meet. */
export interface Readability {
  readonly sentences: number;
  readonly over30: number;
  readonly over40: number;
  readonly longest: string;
  /** Of all characters, the share that are kanji. */
  readonly kanji: number;
  /** Runs of six kanji and more that name no scheme, once each. */
  readonly runs: readonly string[];
  /** Sentences that take back what they say: not each is wrong, some people do pay. */
  readonly hedged: number;
  /** Sentences that call what they say めやす. */
  readonly estimated: number;
}

/** What readers read in sentences. */
export const judged: readonly CollectionName[] = [
  'guides',
  'faqs',
  'glossary',
  'steps',
  'services',
  'easy',
  'check',
  'stories',
  'questions',
];

/** A sentence ends with its stop, or with the line on which writers set it; stops inside 「…」 count, for there the voice rests too. */
const sentence = /[^。?\n]*[。?]+[」)]*|[^。?\n]+/g;
const stopped = /[。?」][」)]*$/;

/** Headings and labels are no sentences: they would make every page look easier than it is. */
const notRead = /^(?:aliases|title|short|heading|term|reading|name|whom|head)$/;
const isRead = ({ kind, key = '' }: Passage): boolean =>
  kind !== 'heading' && kind !== 'cell' && !notRead.test(key.split(/[. ]/).at(-1)!);

/** Returns a passage's sentences as readers see them; an item or a paragraph without a full stop is one, a pointer behind it is none. */
export function sentencesShown(library: Library, passage: Passage): string[] {
  const pieces = (linesShown(library, passage).match(sentence) ?? []).map((piece) => piece.trim());
  const ended = pieces.filter((piece) => stopped.test(piece));
  if (ended.length || (passage.kind !== 'paragraph' && passage.kind !== 'item')) return ended;
  return pieces.filter(Boolean);
}

/** Returns all sentences of some entries, with the line of their passage. */
export function sentencesOfEntries(
  library: Library,
  entries: readonly Entry[],
): { readonly text: string; readonly line: number }[] {
  return entries
    .flatMap(({ passages }) => passages.filter(isRead))
    .flatMap((passage) =>
      sentencesShown(library, passage).map((text) => ({ text, line: passage.line })),
    );
}

/** Of a page's sentences so many may be long. */
export const longMost = 0.15;

/** Returns whether a sentence has more than the 30 letters that content/README.md gives it. */
export const isLong = (sentence: string): boolean => lengthOf(sentence) > 30;

/** Returns the readability of some entries taken together. */
export function readabilityOf(library: Library, entries: readonly Entry[]): Readability {
  const names = schemeNames(library);
  const sentences = sentencesOfEntries(library, entries).map(({ text }) => text);
  const text = sentences.join('\n');
  const unnamed = names.reduce((rest, name) => rest.replaceAll(name, '_'), text);
  const count = (is: (one: string) => boolean) => sentences.filter(is).length;
  return {
    sentences: sentences.length,
    over30: count(isLong),
    over40: count((one) => lengthOf(one) > 40),
    longest: sentences.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), ''),
    kanji: (text.match(/[\p{sc=Han}々]/gu)?.length ?? 0) / Math.max(1, lengthOf(text)),
    runs: [...new Set(unnamed.match(/[\p{sc=Han}々]{6,}/gu))],
    hedged: count((one) =>
      [...hedgePhrases, 'ことがあります'].some((phrase) => one.includes(phrase)),
    ),
    estimated: count((one) => one.includes('めやす')),
  };
}

/** Returns the readability of each page of a collection, the hardest first. */
export function readabilityByPage(
  library: Library,
  collection: CollectionName,
): { readonly id: string; readonly is: Readability }[] {
  return entriesOf(library, collection)
    .map((entry) => ({ id: entry.id, is: readabilityOf(library, [entry]) }))
    .filter(({ is }) => is.sentences > 0)
    .sort((a, b) => b.is.over30 / b.is.sentences - a.is.over30 / a.is.sentences);
}
