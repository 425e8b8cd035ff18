import { VisibleText, wordsOfSubstance } from './alias-words.ts';
import type { Fault } from '../read/fault.ts';
import { entriesOf, namesOf, textOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import { shownText } from '../read/shown-text.ts';

/** What readers of an entry's page see of it: every string and paragraph, and how its term is read; not the aliases. */
function visibleText(library: Library, entry: Entry): VisibleText {
  const shown = entry.passages
    .filter(({ key }) => key !== 'aliases')
    .map((passage) => shownText(library, passage));
  return new VisibleText([...shown, textOf(entry, 'reading')].join('\n'));
}

/** Returns a fault on each alias that breaks its promise: the words it is about stand in the text of the page that it leads to, in one spelling or another. */
export function aliases(library: Library): Fault[] {
  return entriesOf(library, 'guides', 'faqs', 'glossary', 'steps').flatMap((entry) => {
    const names = namesOf(entry, 'aliases');
    if (!names.length) return [];
    const text = visibleText(library, entry);
    return names.flatMap((alias) => {
      const missing = text.says(alias)
        ? []
        : wordsOfSubstance(alias).filter((word) => !text.says(word));
      if (!missing.length) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf('aliases'),
          message: `aliases の「${alias}」の「${missing.join('」「')}」が、ページの文のどこにもありません`,
          remedy: '答える文を本文に書くか、この alias を消してください',
        },
      ];
    });
  });
}
