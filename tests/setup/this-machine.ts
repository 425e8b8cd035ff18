import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Machine } from './find-browser.ts';

const seconds = 1000;

function run(
  command: string,
  args: readonly string[],
  limit: number,
  environment: Record<string, string>,
): void {
  // What a try says is left out: the next try follows, or the one sentence that says what to install.
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...environment },
  });
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** The machine the tests run on, as findBrowser asks it. */
export const thisMachine: Machine = {
  chromePath: process.env['CHROME_PATH'],
  starts: (path) =>
    existsSync(path) &&
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30 * seconds }).status === 0,
  has: existsSync,
  playwrightsOwn: chromium.executablePath(),
  downloadPlaywrights() {
    const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
    // Behind a wall the download neither comes nor fails: it gets a limit.
    run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 240 * seconds, {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    });
  },
  isRootOnDebian,
  mustHaveAll: isRootOnDebian && Boolean(process.env['CI']),
  installFromDebian(packages) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    // Where nothing answers, the wait is short.
    const options = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::http::Timeout=15'];
    run('apt-get', [...options, 'update'], 120 * seconds, quiet);
    run(
      'apt-get',
      [...options, 'install', '-y', '--no-install-recommends', ...packages],
      480 * seconds,
      quiet,
    );
  },
  say: console.log,
};
