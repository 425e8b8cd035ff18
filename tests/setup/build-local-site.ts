/** Builds the site once with lists of offices and as an edition, beside the one with neither. */
import { spawnSync } from 'node:child_process';
import { officesFolder } from './offices-folder.ts';
import { edition, localDist, root } from './places.ts';

const { status } = spawnSync(
  'npm',
  ['run', '--silent', 'build', '--', '--silent', '--outDir', localDist],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, EDITION: edition, OFFICES: officesFolder() },
  },
);
process.exitCode = status ?? 1;
