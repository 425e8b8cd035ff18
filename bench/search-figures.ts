import { spawnSync } from 'node:child_process';
import { root } from '../tests/setup/places.ts';

interface Suite {
  readonly specs?: readonly { readonly tests: readonly { readonly annotations: readonly { type: string; description?: string }[] }[] }[];
  readonly suites?: readonly Suite[];
}

const annotationsIn = ({ specs = [], suites = [] }: Suite): { type: string; description?: string }[] => [
  ...specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)),
  ...suites.flatMap(annotationsIn),
];

/** What tests/search.spec.ts reports of its sets of queries, in annotations of type `search`: the first line of each. */
export function searchFigures(executablePath: string): string {
  const { stdout } = spawnSync('npx', ['playwright', 'test', 'search.spec.ts', '--grep', 'の問いに', '--reporter=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, SITE_TEST_BROWSER: executablePath },
  });
  const report = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as Suite;
  const lines = annotationsIn(report).flatMap(({ type, description }) => (type === 'search' && description ? [description.split('\n')[0]!] : []));
  return ['さがす(本物のブラウザーで)', ...(lines.length ? lines : ['報告がありません'])].join('\n');
}
