import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../content/guides/', import.meta.url);
const guides = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Returns whether a guide cites a fact. For tests: rules read no files. */
export const guidesTell = (fact: string): boolean =>
  guides.some((text) => new RegExp(`id="[^"]*\\b${fact}\\b(?!-)`).test(text));
