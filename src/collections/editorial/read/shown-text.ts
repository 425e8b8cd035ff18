import { formatFigure } from '../../facts/figure.ts';
import { holesFilled, type Passage } from './read-body.ts';
import type { Library } from './library.ts';
import type { Tag } from './tags.ts';

/**
 * Returns a fact's figure as readers see it today: 「3年」.
 * @throws if the fact is unknown, is a rule without figure, has no value yet, or cannot be shown in the unit
 */
export function figureShown(library: Library, id: string, unit: string | undefined): string {
  const fact = library.facts.get(id);
  if (!fact) throw new Error(`事実「${id}」がありません`);
  if (fact.unit === undefined) throw new Error(`事実「${id}」は数字のないきまりです`);
  const { value, limit = '' } = fact.values.findLast(({ from }) => from <= library.today) ?? {};
  if (value === undefined) throw new Error(`事実「${id}」には今日の値がありません`);
  return formatFigure(value, fact.unit, unit) + limit;
}

/** Returns a passage as readers see it, line breaks kept: figures filled in. What cannot be filled in becomes 〓. */
export const linesShown = (library: Library, passage: Passage): string =>
  holesFilled(passage, (tag) => shownTag(library, tag));

/** Returns a passage as readers see it, on one line. */
export const shownText = (library: Library, passage: Passage): string =>
  linesShown(library, passage).replaceAll('\n', '').trim();

/** Returns the front-matter string of a key as readers see it; '' where there is none. */
export function frontShown(library: Library, passages: readonly Passage[], key: string): string {
  const passage = passages.find((one) => one.kind === 'front' && one.key === key);
  return passage ? shownText(library, passage) : '';
}

function shownTag(library: Library, { name, attributes }: Tag): string {
  if (name === 'HiredOn') return '2026年12月31日';
  if (name === 'FeeExample') return '2,234円';
  if (name !== 'Fact') return '';
  try {
    return figureShown(library, attributes['id'] ?? '', attributes['unit']);
  } catch {
    return '〓';
  }
}

/** Returns a text's length in characters as a person counts them. */
export const lengthOf = (text: string): number => [...text].length;
