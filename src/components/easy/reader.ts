import { parse } from 'yaml';
import list from '../../../content/words/readings.yaml?raw';
import { fillPlain } from '../../collections/entries/citations.ts';
import { terms } from '../../collections/entries/pages.ts';
import { phrasesOf } from '../../markdown/phrases.ts';
import { namesOfTerms } from '../../reading/names.ts';
import { readerBy } from '../../reading/reader.ts';
import { reviewedFrom, type ReadingList } from '../../reading/reviewed.ts';
import { rubyOf, type Phrase } from '../../reading/ruby.ts';
import { tokensOf } from '../../search/index/dictionary.ts';

const read = readerBy(
  tokensOf,
  namesOfTerms(terms.map(({ data }) => [data.term, data.reading])),
  reviewedFrom(parse(list) as ReadingList),
);

/** As HTML, a phrase holds together in a span, by its width (easy.css); longer than a phone's line it is free to break. */
const held = ({ html, width }: Phrase) =>
  width > 12 ? html : `<span${width > 10 ? ' class="long"' : ''}>${html}</span>`;

/** Chromium forgets that a line may end before a ruby. Unhidden, the sign is a space in the name of a heading or link. */
const whole = (phrases: readonly Phrase[]) => phrases.map(held).join('<wbr aria-hidden="true">');

/** Returns a string of content as HTML: figures filled in, readings above the kanji, a span a phrase, what stands between ** and ** marked. */
export function withReadings(text: string): string {
  const [before = [], marked, after = []] = text.split('**').map((part) => {
    const plain = fillPlain(part);
    return plain ? rubyOf(read(plain), phrasesOf(plain)) : [];
  });
  if (!marked) return whole(before);
  // The particle behind the mark stays with it.
  const [first, ...others] = after;
  const mark = {
    html: `<mark>${marked.map(({ html }) => html).join('')}</mark>${first?.html ?? ''}`,
    width: [...marked, first].reduce((sum, phrase) => sum + (phrase?.width ?? 0), 0),
  };
  return whole([...before, mark, ...others]);
}
