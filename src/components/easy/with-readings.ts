import furigana from '../../../content/words/furigana.yaml?raw';
import { yamlFrom } from '../../collections/editorial/read/quick-yaml.ts';
import { fillPlain } from '../../collections/entries/citations.ts';
import { phrasesOf } from '../../markdown/phrases.ts';
import { compiled, type ListedWords } from '../../reading/compile.ts';
import { listFrom, pieced } from '../../reading/listed.ts';
import { rubyOf, type Phrase } from '../../reading/ruby.ts';

/** How easy the kanji are is no question here: all have their readings. */
const { words } = yamlFrom('words/furigana.yaml', furigana) as { words: ListedWords };
const list = listFrom(compiled(words, ''));

/** As HTML, a phrase holds together in a span, by its width (easy.css); longer than a phone's line it is free to break. */
const held = ({ html, width }: Phrase) =>
  width > 12 ? html : `<span${width > 10 ? ' class="long"' : ''}>${html}</span>`;

/** Chromium forgets that a line may end before a ruby. Unhidden, the sign is a space in the name of a heading or link. */
const whole = (phrases: readonly Phrase[]) => phrases.map(held).join('<wbr aria-hidden="true">');

/** Returns a string of content as HTML: figures filled in, readings above the kanji, a span a phrase, what stands between ** and ** marked. */
export function withReadings(text: string): string {
  const [before = [], marked, after = []] = text.split('**').map((part) => {
    const plain = fillPlain(part);
    return plain ? rubyOf(pieced(plain, list), phrasesOf(plain)) : [];
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
