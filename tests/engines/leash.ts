import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what one browser writes; its leash removes it. */
export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `site-${name}-`));

// Asks first: Xvfb then removes its lock in /tmp.
const end =
  'cat >/dev/null; kill -TERM -$1 2>/dev/null; sleep 0.3; kill -KILL -$1 2>/dev/null; rm -rf "$2"';

/**
 * Ends a process group, and removes its folder, when asked or when this process ends in any way: a shell of its own waits
 * for the end of a pipe, which comes even after kill -9 and without any handler of signals here.
 * @param leader - the process the group is named for, started with `detached`
 * @returns what ends it now
 */
export function leash(leader: number, folder: string): () => Promise<void> {
  const shell = spawn('sh', ['-c', end, 'sh', String(leader), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  const pipe = shell.stdin!;
  (pipe as unknown as { unref(): void }).unref();
  return async () => {
    if (shell.exitCode !== null) return;
    pipe.end();
    shell.ref();
    await once(shell, 'exit');
  };
}
