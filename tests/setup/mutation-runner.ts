/**
 * The tests of src/rules/ for `npm run mutation`, without a process for each mutant: they are loaded once and asked again and again.
 * Only a mutant that acts while the files load, in a table or a constant, has them loaded anew.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type InstrumenterContext, INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';

interface Test {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

// Left out: every-answer (17 s; it enumerates what the others pin down one by one), purity (reads the source text, which is
// not the author's here), example (prints, has no test).
const leftOut = /\/(every-answer|purity|example)\.test\.ts$/;

// The same numbers every time, so that a mutant that survived can be looked for again; and the first counterexample will do.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1, endOnFailure: true });

type Context = { [Name in keyof InstrumenterContext]: InstrumenterContext[Name] | undefined };
const shared = globalThis as typeof globalThis & {
  [INSTRUMENTER_CONSTANTS.NAMESPACE]?: Context;
  collectTest?: (name: string, run: Test['run']) => void;
};
const instrumented: Context = (shared[INSTRUMENTER_CONSTANTS.NAMESPACE] = {});
const collector = `data:text/javascript,export const test = (name, ...how) => globalThis.collectTest(name, how.at(-1));`;

/** How often the tests were loaded: each time under addresses of their own, for a module is kept for good. */
let load = 0;
const isRules = (url: string) => url.includes('/src/rules/');
const sources = new Map<string, string>();
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'node:test') return { url: collector, shortCircuit: true };
    const found = nextResolve(specifier, context);
    // No mutant changes what is read from content/, and reading it is slow.
    const isAnew = isRules(found.url) && !/\/(content-facts|check-words)\.ts$/.test(found.url);
    return isAnew ? { ...found, url: `${found.url}?${load}` } : found;
  },
  load(url, context, nextLoad) {
    if (!isRules(url)) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const source = sources.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
    sources.set(path, source);
    return { format: 'module', source, shortCircuit: true };
  },
});

const files = () =>
  globSync('src/rules/*.test.ts')
    .map((path) => join(process.cwd(), path))
    .filter((path) => !leftOut.test(path));

async function loadTests(): Promise<Test[]> {
  load += 1;
  const tests: Test[] = [];
  for (const file of files()) {
    shared.collectTest = (name, run) => tests.push({ id: `${file}: ${name}`, file, run });
    try {
      await import(pathToFileURL(file).href);
    } catch (cause) {
      // Rules that do not even load are noticed.
      tests.unshift({
        id: file,
        file,
        run: () => {
          throw cause;
        },
      });
    }
  }
  return tests;
}

async function failureOf(run: Test['run']): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (cause) {
    return String(cause);
  }
}

/** For the processes that come after the one that tried the tests without a mutant; it lies in the copy they share. */
const tookFile = 'took.json';

class RuleTests implements TestRunner {
  #intact: Promise<Test[]> | undefined;
  /** Milliseconds of each test. */
  #took: Record<string, number> = {};

  async init() {
    if (existsSync(tookFile))
      this.#took = JSON.parse(await readFile(tookFile, 'utf8')) as Record<string, number>;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage = (instrumented.mutantCoverage = { static: {}, perTest: {} });
    const tests = await this.#run(await this.#load(), false);
    this.#took = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(tookFile, JSON.stringify(this.#took));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions) {
    const { activeMutant, mutantActivation, testFilter, hitLimit, disableBail } = options;
    const isStatic = mutantActivation === 'static';
    const intact = isStatic ? [] : await this.#load();
    instrumented.activeMutant = activeMutant.id;
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    const all = isStatic ? await loadTests() : intact;
    const asked = testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all;
    const tests = await this.#run(asked, !disableBail);
    const limitReached = determineHitLimitReached(instrumented.hitCount, hitLimit);
    instrumented.activeMutant = undefined;
    return toMutantRunResult(limitReached ?? { status: DryRunStatus.Complete, tests });
  }

  #load() {
    return (this.#intact ??= loadTests());
  }

  /** The quick ones first. */
  async #run(tests: readonly Test[], bail: boolean): Promise<TestResult[]> {
    const tookOf = ({ id }: Test) => this.#took[id] ?? 0;
    const results: TestResult[] = [];
    for (const { id, file, run } of tests.toSorted((one, other) => tookOf(one) - tookOf(other))) {
      const started = performance.now();
      instrumented.currentTestId = id;
      const failure = await failureOf(run);
      instrumented.currentTestId = undefined;
      const timeSpentMs = performance.now() - started;
      const result = { id, name: id, fileName: file, timeSpentMs };
      results.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
      if (failure !== undefined && bail) break;
    }
    return results;
  }
}

export const strykerPlugins = [
  { kind: PluginKind.TestRunner, name: 'rules', injectableClass: RuleTests },
];
