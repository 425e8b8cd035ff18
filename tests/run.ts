/**
 * Everything that `npm test` checks, and the sum at the end.
 * npm test -- [types|unit|build|words|tools|site|engines …]: only these parts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTwoLanes } from './setup/lanes.ts';
import { slowest, total, type Count } from './setup/count.ts';
import { findWindowless } from './setup/find-browser.ts';
import { findEngines } from './setup/find-engines.ts';
import { dist } from './setup/places.ts';
import { runCommand } from './setup/run-command.ts';
import { testDay } from './setup/test-day.ts';
import { thisMachine } from './setup/this-machine.ts';

interface Part {
  readonly title: string;
  /** The commands of the part; one that keeps no count is one test. */
  readonly commands: readonly string[];
  /** Parts that have to be over before. */
  readonly after?: readonly string[];
  /** It keeps both processor cores busy by itself. */
  readonly alone?: true;
  readonly onlyIfNamed?: true;
  readonly environment?: () => Record<string, string>;
}

// npm itself takes a third of a second each time.
const script = (name: string) => `node --run ${name}`;
const nodeTests = (how: string, ...files: string[]) =>
  [
    `node --test ${how} --test-reporter=spec --test-reporter-destination=stdout`,
    '--test-reporter=./tests/setup/unit-count-reporter.ts --test-reporter-destination=stdout',
    ...files.map((file) => `"${file}"`),
  ].join(' ');
// In one process: to start one for each file costs more than all their tests.
const unitTests = (...files: string[]) => nodeTests('--test-isolation=none', ...files);
const browser = () => ({ SITE_TEST_BROWSER: findWindowless(thisMachine) });

const parts: Readonly<Record<string, Part>> = {
  build: {
    title: '組み立て',
    commands: [
      script(`build -- --silent --outDir ${dist}`),
      'node tests/setup/build-local-site.ts',
    ],
  },
  unit: { title: '単体', commands: [unitTests('src/**/*.test.ts', 'bench/**/*.test.ts')] },
  engines: {
    title: '3つのエンジン',
    commands: [unitTests('tests/engines/run.ts')],
    // They leave half of the processor idle: not beside the site's tests, which leave none.
    after: ['build'],
    environment: () => ({ SITE_TEST_ENGINES: JSON.stringify(findEngines(thisMachine)) }),
  },
  // The types of the content are written by each build.
  types: {
    title: '型と、コードの書き方',
    commands: [script('check:astro -- --noSync'), script('check:code')],
    after: ['build'],
  },
  words: {
    title: '書き方',
    commands: [script('lint:format'), script('lint:styles'), script('lint:words')],
  },
  tools: {
    title: '組み立ての見張りと、検査の道具',
    commands: [nodeTests('--test-concurrency=2', 'tests/**/*.test.ts')],
  },
  site: {
    title: 'できたサイト',
    commands: ['playwright test'],
    alone: true,
    environment: browser,
  },
  // What may change with the day alone: see tests/future.ts.
  days: {
    title: 'その日のきまりとチェック',
    commands: [
      script(`build -- --silent --outDir ${dist}`),
      unitTests('src/{rules,check,collections}/**/*.test.ts'),
      'playwright test "tests/(check|fee-page|changes|as-of|overdue|copies|data)"',
    ],
    alone: true,
    onlyIfNamed: true,
    environment: browser,
  },
};

/** What an operator set for a real build is no part of the test. */
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(SITE_(?!TEST)|EDITION$)/.test(name)),
);
const notes = mkdtempSync(join(tmpdir(), 'site-tests-'));
const begun = Date.now();
const secondsAt = (time: number) => Math.round((time - begun) / 1000);

async function runPart(name: string, { title, commands, alone, environment }: Part) {
  const started = Date.now();
  const counts: Count[] = [];
  const said: string[] = [];
  try {
    // The list that somebody took into their checkout is no part of it either.
    const variables = { ...plain, BUILD_DAY: testDay, OFFICES: '', ...environment?.() };
    if (alone) console.log(`\n== ${title}`);
    for (const command of commands) {
      const { count, output } = await runCommand(command, {
        countFile: join(notes, `${name}.json`),
        environment: variables,
        isHeard: Boolean(alone),
      });
      counts.push(count);
      said.push(output);
    }
  } catch (cause) {
    said.push((cause as Error).message);
    counts.push({ passed: 0, failed: 1, tests: [] });
  }
  const sum = total(counts);
  const [from, until] = [secondsAt(started), secondsAt(Date.now())];
  // What two parts say at the same time is told one after the other.
  console.log(alone ? said.join('') : `\n== ${title}\n${said.join('')}`);
  console.log(
    `== ${title}: ${sum.passed} passed, ${sum.failed} failed, ${until - from} s (${from}–${until})`,
  );
  return sum;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`npm test -- [${Object.keys(parts).join('|')} …]: ${unknown.join(', ')}?`);

const chosen = Object.entries(parts).filter(([name, { onlyIfNamed }]) =>
  named.length ? named.includes(name) : !onlyIfNamed,
);
const counts = await inTwoLanes(
  chosen.map(([name, part]) => ({
    name,
    after: part.after ?? [],
    alone: part.alone ?? false,
    run: () => runPart(name, part),
  })),
);
rmSync(notes, { recursive: true });
const sum = total(counts);
console.log(`\nいちばん長くかかったもの:\n${slowest(sum, 10).join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;
