import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readCount, type Count } from './count.ts';
import { root } from './places.ts';

interface How {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where a runner that counts its tests leaves the count. */
  readonly countFile: string;
  /** Does the terminal hear it at once, or is what it says kept for the end? */
  readonly isHeard: boolean;
}

/** Returns the count of a command's tests, one where it keeps none, and what it said. */
export async function runCommand(
  command: string,
  { environment, countFile, isHeard }: How,
): Promise<{ count: Count; output: string }> {
  rmSync(countFile, { force: true });
  const started = Date.now();
  const child = spawn(command, {
    shell: true,
    cwd: root,
    stdio: ['ignore', isHeard ? 'inherit' : 'pipe', isHeard ? 'inherit' : 'pipe'],
    env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1', TEST_COUNT_FILE: countFile },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  const counted = readCount(countFile) ?? {
    passed: status === 0 ? 1 : 0,
    failed: 0,
    tests: [{ name: command, took: Date.now() - started }],
  };
  const count = status === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
  return { count, output: said.join('') };
}
