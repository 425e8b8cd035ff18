import { bold } from './bold.ts';
import { citations } from './citations.ts';
import { knownComponents } from './components.ts';
import { fields } from './schema-fields.ts';
import { easyCounterparts } from './easy-counterpart.ts';
import { editions } from './editions.ts';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import { links } from './links.ts';
import { structure } from './structure.ts';

/** Rules by the name lint shows. */
export type Rules = Readonly<Record<string, (library: Library) => Fault[]>>;

/** What stops a build, by the name lint shows: without it a page lacks something, or shows what nobody wrote for readers. */
export const buildRules: Rules = {
  読めないファイル: ({ unreadable }) => [...unreadable],
  項目: fields,
  事実の引用: citations,
  部品: knownComponents,
  つながり: links,
  わかりやすい版の相手: easyCounterparts,
  町の版: editions,
  形: structure,
  太字: bold,
};

interface RuleReport {
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** Returns each rule's faults, in the order of files and lines; of a file that could not be read, only that. */
export function judge(library: Library, by: Rules): RuleReport[] {
  const unread = new Set(library.unreadable.map(({ file }) => file));
  return Object.entries(by).map(([name, rule]) => ({
    name,
    faults: rule(library)
      .filter((fault) => !unread.has(fault.file) || library.unreadable.includes(fault))
      .sort(byPlace),
  }));
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line;
}

/** Returns what stops a build, each message with the name of its rule. */
export function faultsAtBuild(library: Library): Fault[] {
  return withRuleNames(judge(library, buildRules));
}

/** Returns the faults of all reports in the order of files and lines, each message with the name of its rule. */
export function withRuleNames(reports: readonly RuleReport[]): Fault[] {
  return reports
    .flatMap(({ name, faults }) =>
      faults.map((fault) => ({ ...fault, message: `[${name}] ${fault.message}` })),
    )
    .sort(byPlace);
}
