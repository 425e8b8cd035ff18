import type { Name } from './reader.ts';

/** Returns the names of terms with their readings, what stands in brackets apart: 障害者就業・生活支援センター. */
export function namesOfTerms(terms: readonly Name[]): Name[] {
  return terms.flatMap(([term, reading]) => {
    const readings = reading.split(/[()]/);
    return term.split(/[()]/).map((name, i): Name => [name, readings[i] ?? '']);
  });
}
