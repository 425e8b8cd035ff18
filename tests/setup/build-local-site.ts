/** Builds the site once with lists of offices as an edition, and with guide.html, beside the one with neither. */
import { spawnSync } from 'node:child_process';
import { officesFolder } from './offices-folder.ts';
import { edition, localDist, root } from './places.ts';

const { status } = spawnSync(
  process.execPath,
  ['--run', 'build', '--', '--silent', '--outDir', localDist],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, EDITION: edition, GUIDE_FILE: 'on', OFFICES: officesFolder() },
  },
);
process.exitCode = status ?? 1;
