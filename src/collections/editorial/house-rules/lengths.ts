import type { Fault } from '../read/fault.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import { frontShown, lengthOf, shownText } from '../read/shown-text.ts';

interface Limit {
  readonly of: CollectionName;
  /** A front-matter key, or the whole body. */
  readonly part: 'answer' | 'who' | 'definition' | 'summary' | 'body';
  readonly min?: number;
  readonly max?: number;
  readonly sentences?: number;
}

/** How long things may be, in characters as readers see them. */
const limits: readonly Limit[] = [
  { of: 'guides', part: 'answer', max: 120 },
  { of: 'guides', part: 'who', max: 80 },
  { of: 'guides', part: 'body', min: 900, max: 2600 },
  { of: 'faqs', part: 'answer', sentences: 3 },
  { of: 'faqs', part: 'body', min: 150 },
  { of: 'glossary', part: 'definition', max: 60, sentences: 1 },
  { of: 'glossary', part: 'body', max: 240 },
  { of: 'steps', part: 'summary', max: 60 },
];

const headingMax = 20;

/** Returns a fault on whatever is longer or shorter than a tired reader can bear. */
export function lengths(library: Library): Fault[] {
  return library.entries.flatMap((entry) => [
    ...limits
      .filter(({ of }) => of === entry.collection)
      .flatMap((limit) => beyond(library, entry, limit)),
    ...longHeadings(library, entry),
  ]);
}

function beyond(
  library: Library,
  entry: Entry,
  { part, min = 0, max = Infinity, sentences = Infinity }: Limit,
): Fault[] {
  const text =
    part === 'body' ? bodyShown(library, entry) : frontShown(library, entry.passages, part);
  const place = { file: entry.file, line: part === 'body' ? entry.body.line : entry.lineOf(part) };
  const name = part === 'body' ? '本文' : part;
  const length = lengthOf(text);
  const count = sentenceCount(text);
  const problems: [boolean, string, string][] = [
    [length > max, `が${length}字あります`, `${max}字までにしてください(数字を入れたあと)`],
    [length < min, `が${length}字しかありません`, `${min}字より長くしてください`],
    [count > sentences, `が${count}文あります`, `${sentences}文までにしてください`],
  ];
  return problems.flatMap(([isBeyond, problem, remedy]) =>
    isBeyond ? [{ ...place, message: `${name} ${problem}`, remedy }] : [],
  );
}

/** The body as readers see it, without what components write by themselves. */
function bodyShown(library: Library, { passages }: Entry): string {
  return passages
    .filter(({ kind }) => kind !== 'front' && kind !== 'label')
    .map((passage) => shownText(library, passage))
    .join('');
}

/** Returns the number of sentences outside 「…」: what someone says in quotation marks belongs to the sentence around it. */
export function sentenceCount(text: string): number {
  const outside = text.replace(/「[^」]*」/g, '「」').trim();
  return outside.split(/[。?？]+/).filter((part) => part.trim() !== '').length;
}

function longHeadings(library: Library, { file, passages }: Entry): Fault[] {
  return passages.flatMap((passage) => {
    const length = lengthOf(shownText(library, passage));
    if (passage.kind !== 'heading' || length <= headingMax) return [];
    return [
      {
        file,
        line: passage.line,
        message: `見出しが${length}字あります`,
        remedy: `${headingMax}字までにしてください`,
      },
    ];
  });
}
