import { formatFigure } from '../facts/figure.ts';
import type { Library } from './library.ts';
import { tagsIn, type Tag } from './tags.ts';

/**
 * A fact's figure as readers see it today: 「3年」.
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

/** A text as readers see it: figures filled in, marks and line breaks gone. What cannot be filled in becomes 〓. */
export function shownText(library: Library, text: string): string {
  let shown = '';
  let end = 0;
  for (const tag of tagsIn(text)) {
    shown += text.slice(end, tag.index) + shownTag(library, tag);
    end = tag.index + tag.source.length;
  }
  return (shown + text.slice(end))
    .replace(/\s*\{#[^}]*\}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll('\n', '')
    .trim();
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

/** Length in characters as a person counts them. */
export function lengthOf(text: string): number {
  return [...text].length;
}
