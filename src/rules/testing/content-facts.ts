import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DatedValue, FactSheet } from '../fact-sheet.ts';

interface FactFile {
  readonly unit?: string;
  readonly values: readonly DatedValue[];
}

const folder = new URL('../../../content/facts/', import.meta.url);

const files: [string, FactFile][] = globSync('**/*.yaml', { cwd: folder }).map((path) => [
  path.replace('.yaml', ''),
  parse(readFileSync(new URL(path, folder), 'utf8')) as FactFile,
]);

/** The facts of this site as the rules take them, read from content/facts/. For tests and examples: rules read no files. */
export const facts: FactSheet = Object.fromEntries(files.map(([id, { values }]) => [id, values]));

/** How sure we are of the newest value of each: A, A転, B or C. */
export const confidences: Readonly<Record<string, string>> = Object.fromEntries(
  files.map(([id, { values }]) => [id, values.at(-1)?.confidence ?? '']),
);

/** In which unit each is kept; a rule without a figure has none. */
export const units: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  files.map(([id, { unit }]) => [id, unit]),
);

/** The day on which the facts were collected and on which the cases of the dossier are set. */
export const today = '2026-11-22';
