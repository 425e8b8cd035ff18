/**
 * Everything that `npm test` checks, one part after another, and the sum at the end.
 * node tests/run.ts [types|lint|build|unit|site|engines …]: only these parts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCount, type Count } from './setup/count.ts';
import { findBrowser } from './setup/find-browser.ts';
import { findEngines } from './setup/find-engines.ts';
import { root, subPath, subPathDist } from './setup/places.ts';
import { thisMachine } from './setup/this-machine.ts';

interface Part {
  readonly title: string;
  /** The commands of the part; one that keeps no count is one test. */
  readonly commands: readonly string[];
  readonly environment?: () => Record<string, string>;
  readonly keepsCount?: true;
}

const script = (name: string) => `npm run --silent ${name}`;
const unitTests =
  '--test --test-concurrency=2 --test-reporter=spec --test-reporter-destination=stdout';
const countUnits =
  '--test-reporter=./tests/setup/unit-count-reporter.ts --test-reporter-destination=stdout';
const parts: Readonly<Record<string, Part>> = {
  types: { title: '型', commands: [script('check')] },
  lint: {
    title: '書き方',
    commands: [
      script('lint:format'),
      script('lint:code'),
      script('lint:styles'),
      script('lint:words'),
    ],
  },
  build: {
    title: '組み立て',
    commands: [
      script('build -- --silent'),
      `SITE_BASE=${subPath} ${script(`build -- --silent --outDir ${subPathDist}`)}`,
    ],
  },
  unit: {
    title: '単体',
    commands: [
      `node ${unitTests} ${countUnits} "src/**/*.test.ts" "tests/**/*.test.ts" "bench/**/*.test.ts"`,
    ],
    keepsCount: true,
  },
  site: {
    title: 'できたサイト',
    commands: ['playwright test'],
    environment: () => ({ SITE_TEST_BROWSER: findBrowser(thisMachine) }),
    keepsCount: true,
  },
  engines: {
    title: '3つのエンジン',
    commands: [`node ${unitTests} ${countUnits} "tests/**/*.engines.ts"`],
    environment: () => ({ SITE_TEST_ENGINES: JSON.stringify(findEngines(thisMachine)) }),
    keepsCount: true,
  },
};

/** What an operator set for a real build is no part of the test. */
const plain = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => name !== 'BUILD_DAY' && !/^SITE_(?!TEST)/.test(name),
  ),
);

const notes = mkdtempSync(join(tmpdir(), 'site-tests-'));

function runCommand(command: string, { environment, keepsCount }: Part): Count {
  const countFile = join(notes, 'count.json');
  rmSync(countFile, { force: true });
  const { status } = spawnSync(command, {
    shell: true,
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...plain,
      ASTRO_TELEMETRY_DISABLED: '1',
      TEST_COUNT_FILE: countFile,
      ...environment?.(),
    },
  });
  const counted = (keepsCount && readCount(countFile)) || {
    passed: status === 0 ? 1 : 0,
    failed: 0,
  };
  return status === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

function runPart(part: Part): Count {
  const started = Date.now();
  console.log(`\n== ${part.title}`);
  const counts: Count[] = [];
  try {
    for (const command of part.commands) counts.push(runCommand(command, part));
  } catch (cause) {
    console.error((cause as Error).message);
    counts.push({ passed: 0, failed: 1 });
  }
  const sum = total(counts);
  console.log(
    `== ${part.title}: ${sum.passed} passed, ${sum.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return sum;
}

function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`node tests/run.ts [${Object.keys(parts).join('|')} …]: ${unknown.join(', ')}?`);

const chosen = Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name));
const { passed, failed } = total(chosen.map(([, part]) => runPart(part)));
rmSync(notes, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
