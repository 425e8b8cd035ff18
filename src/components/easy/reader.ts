import { parse } from 'yaml';
import list from '../../../content/words/readings.yaml?raw';
import { fillPlain } from '../../collections/entries/citations.ts';
import { terms } from '../../collections/entries/pages.ts';
import { phrasesOf } from '../../markdown/phrases.ts';
import { namesOfTerms } from '../../reading/names.ts';
import { readerBy } from '../../reading/reader.ts';
import { reviewedFrom, type ReadingList } from '../../reading/reviewed.ts';
import { rubyOf } from '../../reading/ruby.ts';
import { tokensOf } from '../../search/index/dictionary.ts';

const read = readerBy(
  tokensOf,
  namesOfTerms(terms.map(({ data }) => [data.term, data.reading])),
  reviewedFrom(parse(list) as ReadingList),
);

const whole = (phrases: readonly string[]) =>
  phrases.map((phrase) => `<span>${phrase}</span>`).join('');

/** Returns a string of content as HTML: figures filled in, readings above the kanji, a span a phrase, what stands between ** and ** marked. */
export function withReadings(text: string): string {
  const [before = [], marked, after = []] = text.split('**').map((part) => {
    const plain = fillPlain(part);
    return plain ? rubyOf(read(plain), phrasesOf(plain)) : [];
  });
  if (!marked) return whole(before);
  // The particle behind the mark stays with it.
  const [first = '', ...others] = after;
  return whole([...before, `<mark>${marked.join('')}</mark>${first}`, ...others]);
}
