import { citedFacts, parseMarkup } from '../facts/markup.ts';
import { showExampleDay } from './example-day.ts';
import { findFact, showFigure, valueInForce } from './facts.ts';

interface Written {
  readonly filePath?: string | undefined;
  readonly body?: string | undefined;
  readonly data: unknown;
}

/** Every string in an entry's front matter, however deep. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(stringsIn);
  return [];
}

const figureTag = /<Fact\s[^>]*?\bid="([^"]+)"[^>]*?\bunit="([^"]+)"[^>]*?\/>/g;

/**
 * The facts an entry cites, in front matter and body.
 * @throws with the entry's file and the remedy, where a fact, its source, its unit or a component's form is wrong
 */
export function factsCitedIn({ filePath, body = '', data }: Written): string[] {
  const front = stringsIn(data);
  const written = [...front, body].join('\n');
  const extra = (data as { cites?: string[] }).cites ?? [];
  const cited = [...new Set([...citedFacts(written), ...extra])];
  try {
    front.forEach(parseMarkup);
    for (const id of cited) {
      findFact(id);
      valueInForce(id);
    }
    for (const [, id = '', unit = ''] of written.matchAll(figureTag)) showFigure(id, unit);
  } catch (cause) {
    throw new Error(`${filePath ?? ''}: ${(cause as Error).message}`, { cause });
  }
  return cited;
}

/** A front-matter string as plain text, its figures and example days filled in. @throws as parseMarkup does */
export function fillPlain(text: string): string {
  return parseMarkup(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const { id = '', unit = '', date = '', show = '' } = part.attributes;
      return part.name === 'Fact' ? showFigure(id, unit).text : showExampleDay(date, show);
    })
    .join('');
}
