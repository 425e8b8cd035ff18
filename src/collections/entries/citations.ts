import { readBody } from '../editorial/read/read-body.ts';
import { citedFacts, factsOf, parseMarkup } from '../facts/markup.ts';
import { showExampleDay } from './example-day.ts';
import { showFigure } from './facts.ts';

interface Written {
  readonly body?: string | undefined;
  readonly data: unknown;
}

/** Every string in an entry's front matter, however deep. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(stringsIn);
  return [];
}

/** What stands under `cites` in an entry's front matter, however deep. */
function citesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'cites' ? stringsIn(value) : citesIn(value),
  );
}

/** Returns the facts an entry cites, in front matter, body and `cites`, each once. */
export function factsCitedIn({ body = '', data }: Written): string[] {
  const cites = citesIn(data);
  const inFront = stringsIn(data).flatMap(citedFacts);
  const inBody = factsOf(readBody(body, 1).tags);
  return [...new Set([...inFront, ...inBody, ...cites])];
}

/** Returns a front-matter string as plain text, its figures and example days filled in, its marker left out. @throws as parseMarkup does */
export function fillPlain(text: string): string {
  return parseMarkup(text.replaceAll('**', ''))
    .map((part) => {
      if (typeof part === 'string') return part;
      const { id = '', unit = '', date = '', show = '' } = part.attributes;
      return part.name === 'Fact' ? showFigure(id, unit).text : showExampleDay(date, show);
    })
    .join('');
}
