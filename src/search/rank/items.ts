import type { PageWords } from '../index/page-words.ts';
import type { markerFor, MarkedPart } from './marks.ts';
import type { Match } from './names.ts';
import { phraseFrom, withoutYesNo } from './sentences.ts';

/** A result as it is drawn. */
export interface Item {
  /** Its address below the site's base, with the place on the page: 'guides/fee/#amount'. */
  readonly path: string;
  readonly topic: string;
  readonly kind: string;
  readonly title: readonly MarkedPart[];
  /** The heading it leads to; without one the guide that the page belongs to. */
  readonly place: readonly MarkedPart[];
  readonly excerpt: readonly MarkedPart[];
  /** Where the same stands in easy words: 'easy/fee/'. */
  readonly easy?: string;
  /** That it holds answers of an edition, and until when. */
  readonly local?: PageWords['local'];
}

/** From here on the title of a page asks what the reader asks. */
const sameQuestion = 0.8;

/** Returns a result as it is drawn, its words marked. `isAnswer`: it shows its whole answer; else the `sentence` that the text says, where there is one. */
export function itemOf(
  { page, heading, name, fit }: Match,
  mark: ReturnType<typeof markerFor>,
  { isAnswer = false, sentence = '' } = {},
): Item {
  const [, headingText, lead] = page.headings.find(([id]) => id === heading) ?? [];
  // 「はい」 answers our question; the reader's may be another.
  const answer =
    name === page.title && fit >= sameQuestion ? page.answer : withoutYesNo(page.answer);
  return {
    path: page.path + (heading ? `#${heading}` : ''),
    topic: page.topic,
    kind: page.kind,
    title: mark(page.title),
    place: headingText ? mark(headingText) : [{ text: page.about, marked: false }],
    excerpt: mark(isAnswer ? answer : phraseFrom(sentence || lead || answer)),
    ...(page.local && { local: page.local }),
    ...(page.easy && { easy: page.path.replace('guides', 'easy') }),
  };
}
