import { existsSync, readFileSync } from 'node:fs';
import type { Day } from '../../rules/index.ts';
import { standard } from '../schemas/accessibility.ts';
import { loadEntries, find } from './pages.ts';

/** As tests/setup/site-count-reporter.ts writes it. */
interface FileCounts {
  readonly day: Day;
  readonly files: Readonly<Record<string, { readonly passed: number; readonly all: number }>>;
}

/** The one file of content/accessibility/. */
const { data } = find(await loadEntries('accessibility'), 'wcag', 'content/accessibility/');

/** The success criteria in the order of their numbers, each with what was tested of it. */
export const criteria = standard
  .map((one) => ({ ...one, ...data.criteria[one.number]! }))
  .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
export const { secondEngine, heard, reviewed, nextReview } = data;

/** What `npm test` counted last in the tests that are named, where it ran on this machine. */
export const lastRun = read();

function read(): { day: Day; passed: number; all: number } | undefined {
  const file = 'test-results/by-file.json';
  if (!existsSync(file)) return undefined;
  const { day, files } = JSON.parse(readFileSync(file, 'utf8')) as FileCounts;
  const named = new Set(criteria.flatMap(({ tests }) => tests));
  const counts = [...named].map((name) => files[name] ?? { passed: 0, all: 0 });
  // A run of only some of the tests is not reported.
  if (counts.some(({ all }) => all === 0)) return undefined;
  const sum = (key: 'passed' | 'all') => counts.reduce((total, count) => total + count[key], 0);
  return { day, passed: sum('passed'), all: sum('all') };
}
