/** Builds the site once for a host that keeps it under a path, with lists of offices as an edition, and with guide.html. */
import { spawnSync } from 'node:child_process';
import { officesFolder } from './offices-folder.ts';
import { edition, localDist, root, subPath } from './places.ts';

const { status } = spawnSync(
  process.execPath,
  ['--run', 'build', '--', '--silent', '--outDir', localDist],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SITE_BASE: subPath,
      EDITION: edition,
      GUIDE_FILE: 'on',
      OFFICES: officesFolder(),
    },
  },
);
process.exitCode = status ?? 1;
