import type { PageWords } from '../index/page-words.ts';
import type { markerFor, MarkedPart } from './marks.ts';
import type { Match } from './names.ts';
import { fewLetters, phraseFrom, sentencesIn, withoutYesNo } from './sentences.ts';

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
  /** Of an answer its first sentence; what follows is the excerpt. */
  readonly lead?: readonly MarkedPart[];
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
    ...(isAnswer
      ? answered(page, answer, mark)
      : { excerpt: mark(phraseFrom(sentence || lead || answer)) }),
    ...(page.local && { local: page.local }),
    ...(page.easy && { easy: page.path.replace('guides', 'easy') }),
  };
}

/** The answer as its page shows it: the first sentence, what is marked in it, and how sure it is behind the sentence that the word is about. */
function answered(
  { answer: whole, shown: [key, sure, at] = ['', '', 0] }: PageWords,
  answer: string,
  mark: ReturnType<typeof markerFor>,
): Pick<Item, 'lead' | 'excerpt'> {
  // Where it begins with 「はい。」, that may have been left out.
  const wordAt = sure ? at - (whole.length - answer.length) : -1;
  const [first = '', next = ''] = sentencesIn(answer);
  // 「はい。」 says nothing by itself.
  const end = first.length < fewLetters ? answer.indexOf(next) + next.length : first.length;
  const withKey = (from: number, to: number): readonly MarkedPart[] => {
    const text = answer.slice(from, to);
    const keyAt = key && from === 0 ? text.indexOf(key) : -1;
    if (keyAt < 0) return mark(text);
    const rest = text.slice(keyAt + key.length);
    return [...mark(text.slice(0, keyAt)), { text: key, marked: false, as: 'key' }, ...mark(rest)];
  };
  const parts = (from: number, to: number): readonly MarkedPart[] => {
    if (wordAt <= from || wordAt > to) return withKey(from, to);
    const word: MarkedPart = { text: sure, marked: false, as: 'sure' };
    return [...withKey(from, wordAt), word, ...withKey(wordAt, to)];
  };
  return { lead: parts(0, end), excerpt: parts(end, answer.length) };
}
