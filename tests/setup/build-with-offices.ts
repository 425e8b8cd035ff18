/** Builds the site once with lists of offices, beside the one without. */
import { spawnSync } from 'node:child_process';
import { officesFolder } from './offices-folder.ts';
import { officesDist, root } from './places.ts';

const { status } = spawnSync(
  'npm',
  ['run', '--silent', 'build', '--', '--silent', '--outDir', officesDist],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, OFFICES: officesFolder() },
  },
);
process.exitCode = status ?? 1;
