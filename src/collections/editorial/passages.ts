import { lineAt, tagsIn, type Tag } from './tags.ts';

/** A stretch of text that is read as one: a paragraph, a heading, one list item, one table cell, one front-matter string. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'label' | 'front';
  /** The front-matter key, or 「Ask say」 for a component's text. */
  readonly key?: string;
  /** As written, with inline components; without list and heading marks. */
  readonly text: string;
  readonly line: number;
  /** Inside <Example>, where dates and figures may be written out. */
  readonly inExample: boolean;
}

/** Components that stand between paragraphs; all others stand within a sentence. */
const blockComponents = [
  'Caution',
  'Example',
  'OtherWays',
  'NextStep',
  'Ask',
  'Figure',
  'FeeTable',
  'ClassTable',
  'CompareTable',
  'StepList',
];

/** Attributes that readers see as text. */
const labels = ['title', 'whom', 'say', 'caption'];

/** The passages of an MDX body, in order. */
export function passagesIn(body: string, firstLine: number): Passage[] {
  const passages: Passage[] = [];
  let inExample = false;
  let end = 0;
  const readUpTo = (index: number) => {
    const line = lineAt(body, end, firstLine);
    passages.push(...linesToPassages(body.slice(end, index), line, inExample));
  };
  for (const tag of tagsIn(body).filter(({ name }) => blockComponents.includes(name))) {
    readUpTo(tag.index);
    end = tag.index + tag.source.length;
    if (tag.name === 'Example') inExample = tag.shape === 'open';
    passages.push(...labelsOf(tag, lineAt(body, tag.index, firstLine), inExample));
  }
  readUpTo(body.length);
  return passages;
}

function labelsOf({ name, attributes }: Tag, line: number, inExample: boolean): Passage[] {
  return labels.flatMap((label) => {
    const text = attributes[label];
    return text ? [{ kind: 'label' as const, key: `${name} ${label}`, text, line, inExample }] : [];
  });
}

function linesToPassages(text: string, firstLine: number, inExample: boolean): Passage[] {
  const passages: Passage[] = [];
  let open: { kind: 'paragraph' | 'item'; lines: string[]; line: number } | undefined;
  const close = () => {
    if (open)
      passages.push({ kind: open.kind, text: open.lines.join('\n'), line: open.line, inExample });
    open = undefined;
  };
  for (const [i, source] of text.split('\n').entries()) {
    const line = firstLine + i;
    const [, heading] = source.match(/^#{1,6}\s+(.*)$/) ?? [];
    const [, item] = source.match(/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/) ?? [];
    if (heading !== undefined) {
      close();
      passages.push({ kind: 'heading', text: heading, line, inExample });
    } else if (item !== undefined) {
      close();
      open = { kind: 'item', lines: [item], line };
    } else if (/^\s*\|/.test(source)) {
      close();
      passages.push(
        ...cellsIn(source).map((cell) => ({ kind: 'cell' as const, text: cell, line, inExample })),
      );
    } else if (source.trim() === '') {
      close();
    } else if (open) {
      open.lines.push(source);
    } else {
      open = { kind: 'paragraph', lines: [source], line };
    }
  }
  close();
  return passages;
}

function cellsIn(row: string): string[] {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '' && !/^:?-+:?$/.test(cell));
}
