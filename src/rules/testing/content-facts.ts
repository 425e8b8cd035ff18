import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DatedValue, FactSheet } from '../fact-sheet.ts';

const folder = new URL('../../../content/facts/', import.meta.url);

/** The facts of this site as the rules take them, read from content/facts/. For tests and examples: rules read no files. */
export const facts: FactSheet = Object.fromEntries(
  globSync('**/*.yaml', { cwd: folder }).map((path) => {
    const { values } = parse(readFileSync(new URL(path, folder), 'utf8')) as { values: DatedValue[] };
    return [path.replace('.yaml', ''), values.map(({ from, value }) => ({ from, value }))];
  }),
);

/** The day on which the facts were collected and on which the cases of the dossier are set. */
export const today = '2026-11-22';
