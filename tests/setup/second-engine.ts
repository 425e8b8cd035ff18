import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const source = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')),
  'utf8',
);

/** As IBM's engine says it: whether it found a fault or asks a person, by what rule, and at what element. */
interface Result {
  readonly ruleId: string;
  readonly value: readonly [level: string, outcome: string];
  readonly snippet: string;
}
interface Engine {
  Checker: new () => {
    check: (node: Document, rulesets: string[]) => Promise<{ results: Result[] }>;
  };
}

interface Complaint {
  readonly rule: string;
  /** True for a fault, false where the engine only asks a person to look. */
  readonly isFault: boolean;
  readonly element: string;
}

/** Returns what IBM's engine finds on the page as it stands, and what it asks a person. */
export async function secondFindingsIn(page: Page): Promise<Complaint[]> {
  await page.evaluate(`${source};window.ace=ace`);
  const results = await page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Engine };
    const { results: all } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return all.filter(({ value: [, outcome] }) => outcome !== 'PASS');
  });
  return results.map(({ ruleId, value: [, outcome], snippet }) => ({
    rule: ruleId,
    isFault: outcome === 'FAIL',
    element: snippet,
  }));
}
