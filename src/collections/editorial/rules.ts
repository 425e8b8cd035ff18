import { aliases } from './aliases.ts';
import { bareFigures } from './bare-figures.ts';
import { bold } from './bold.ts';
import { citations } from './citations.ts';
import { knownComponents } from './components.ts';
import type { Finding } from './finding.ts';
import { hedges } from './hedges.ts';
import { lengths } from './lengths.ts';
import type { Library } from './library.ts';
import { links } from './links.ts';
import { overdue } from './overdue.ts';
import { promises } from './promises.ts';
import { seedRuns } from './seed-runs.ts';
import { structure } from './structure.ts';
import { words } from './words.ts';

type Rule = (library: Library) => Finding[];

/** What every text in content/ must keep, by the name lint shows. */
export const rules: Readonly<Record<string, Rule>> = {
  読めないファイル: ({ unreadable }) => [...unreadable],
  じかの数字: bareFigures,
  言い切り: hedges,
  事実の引用: citations,
  部品: knownComponents,
  つながり: links,
  長さ: lengths,
  形: structure,
  言葉: words,
  太字: bold,
  ほかの記事と同じ文: seedRuns,
  約束: promises,
  さがすことば: aliases,
};

/** What lint mentions without failing. */
export const warnings: Readonly<Record<string, Rule>> = { 見直しの日: overdue };

export interface Report {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Each rule's findings, in the order of files and lines. */
export function judge(library: Library, by: Readonly<Record<string, Rule>> = rules): Report[] {
  return Object.entries(by).map(([name, rule]) => ({
    name,
    findings: rule(library).sort(byPlace),
  }));
}

export function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line;
}
