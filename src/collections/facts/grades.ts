import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildDay } from '../../build-day.ts';
import { entryAt, type Confidence } from './certainty.ts';

const folder = new URL('../../../content/facts/', import.meta.url);

interface Graded {
  readonly values: readonly {
    readonly from: string;
    readonly confidence: Confidence;
    readonly counted?: string;
  }[];
}

/** How sure each fact is on the build day, for Markdown, which is read before any collection; a statistic needs no word. */
export const grades: ReadonlyMap<string, Confidence> = new Map(
  globSync('**/*.yaml', { cwd: folder }).map((path): [string, Confidence] => {
    const { values } = parse(readFileSync(new URL(path, folder), 'utf8')) as Graded;
    const { confidence, counted } = entryAt(values, buildDay);
    return [path.replace('.yaml', ''), counted ? 'A' : confidence];
  }),
);
