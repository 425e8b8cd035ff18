import type { Finding } from './finding.ts';
import { textOf, type Entry, type Kind, type Library } from './library.ts';
import { lengthOf, shownText } from './shown.ts';

interface Limit {
  readonly kind: Kind;
  /** A front-matter key, or the whole body. */
  readonly of: 'answer' | 'who' | 'definition' | 'summary' | 'body';
  readonly min?: number;
  readonly max?: number;
  readonly sentences?: number;
}

/** How long things may be, in characters as readers see them. */
const limits: readonly Limit[] = [
  { kind: 'guides', of: 'answer', max: 120 },
  { kind: 'guides', of: 'who', max: 80 },
  { kind: 'guides', of: 'body', min: 900, max: 2600 },
  { kind: 'faqs', of: 'answer', sentences: 3 },
  { kind: 'faqs', of: 'body', min: 150 },
  { kind: 'glossary', of: 'definition', max: 60, sentences: 1 },
  { kind: 'glossary', of: 'body', max: 240 },
  { kind: 'steps', of: 'summary', max: 60 },
];

const headingMax = 20;

/** Nothing is longer or shorter than a tired reader can bear. */
export function lengths(library: Library): Finding[] {
  return library.entries.flatMap((entry) => [
    ...limits
      .filter(({ kind }) => kind === entry.kind)
      .flatMap((limit) => beyond(library, entry, limit)),
    ...longHeadings(library, entry),
  ]);
}

function beyond(
  library: Library,
  entry: Entry,
  { of, min = 0, max = Infinity, sentences = Infinity }: Limit,
): Finding[] {
  const text = of === 'body' ? bodyShown(library, entry) : shownText(library, textOf(entry, of));
  const place = { file: entry.file, line: of === 'body' ? entry.bodyLine : entry.lineOf(of) };
  const name = of === 'body' ? '本文' : of;
  const length = lengthOf(text);
  const count = sentencesIn(text);
  const findings: Finding[] = [];
  if (length > max)
    findings.push({
      ...place,
      message: `${name} が${length}字あります`,
      remedy: `${max}字までにしてください(数字を入れたあと)`,
    });
  if (length < min)
    findings.push({
      ...place,
      message: `${name} が${length}字しかありません`,
      remedy: `${min}字より長くしてください`,
    });
  if (count > sentences)
    findings.push({
      ...place,
      message: `${name} が${count}文あります`,
      remedy: `${sentences}文までにしてください`,
    });
  return findings;
}

/** The body as readers see it, without what components write by themselves. */
export function bodyShown(library: Library, { passages }: Entry): string {
  return passages
    .filter(({ kind }) => kind !== 'front' && kind !== 'label')
    .map(({ text }) => shownText(library, text))
    .join('');
}

/** Sentences outside 「…」: what someone says in quotation marks belongs to the sentence around it. */
export function sentencesIn(text: string): number {
  const outside = text.replace(/「[^」]*」/g, '「」').trim();
  return outside.split(/[。?？]+/).filter((part) => part.trim() !== '').length;
}

function longHeadings(library: Library, { file, passages }: Entry): Finding[] {
  return passages.flatMap(({ kind, text, line }) => {
    const length = lengthOf(shownText(library, text));
    if (kind !== 'heading' || length <= headingMax) return [];
    return [
      {
        file,
        line,
        message: `見出しが${length}字あります`,
        remedy: `${headingMax}字までにしてください`,
      },
    ];
  });
}
