import type { Day } from '../../../rules/index.ts';
import { factSchema, type Fact } from '../../schemas/fact.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Fault } from './fault.ts';
import { readEntry, type Entry } from './read-entry.ts';

/** Everything in content/, and the day on which it is judged. */
export interface Library {
  readonly today: Day;
  readonly entries: readonly Entry[];
  /** Every fact that is written as it should be. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** What could not be read, or only in part. */
  readonly unreadable: readonly Fault[];
}

/**
 * Returns all that a content folder holds.
 * @param files path below content/ → text
 * @param quickly without the lines of what stands in YAML: enough to see whether something is wrong
 */
export function readLibrary(
  files: ReadonlyMap<string, string>,
  today: Day,
  quickly = false,
): Library {
  const read = [...files].map(([file, text]) => readEntry(file, text, quickly));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const facts = new Map<string, Fact>();
  for (const { collection, id, data } of entries) {
    const fact = collection === 'facts' ? factSchema.safeParse(data).data : undefined;
    if (fact) facts.set(id, fact);
  }
  return { today, entries, facts, unreadable: read.flatMap(({ problem }) => problem ?? []) };
}

/** Returns the entries of some collections. */
export function entriesOf(library: Library, ...wanted: CollectionName[]): Entry[] {
  return library.entries.filter(({ collection }) => wanted.includes(collection));
}

/** Returns a front-matter value as text; empty where it is missing, of which the schema complains. */
export function textOf({ data }: Entry, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

/** Returns a front-matter list of names; a single name is a list of one, and lists under names of their own are one. */
export function namesOf({ data }: Entry, key: string): string[] {
  return [data[key]]
    .flatMap((value) => (typeof value === 'object' && value ? Object.values(value) : value))
    .flat()
    .filter((value) => typeof value === 'string');
}
