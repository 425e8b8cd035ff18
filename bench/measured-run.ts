import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly seconds: number;
  /** The most memory its processes held together, in MB; undefined where /proc is missing. */
  readonly peakMemory: number | undefined;
}

/** The resident memory of all processes of a group, in MB. */
function memoryOf(group: number): number | undefined {
  try {
    const held = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => {
        try {
          // "123 (node) S parent group …": the name may hold spaces and brackets.
          const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
          const [, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
          if (Number(itsGroup) !== group) return 0;
          return (
            Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) /
            1024
          );
        } catch {
          return 0;
        }
      });
    return held.reduce((sum, megabytes) => sum + megabytes, 0);
  } catch {
    return undefined;
  }
}

/** Returns the seconds and the MB that a shell command took to its end. @throws with what it said, where it fails */
export async function measure(command: string, folder: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(command, {
    cwd: folder,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));

  let peakMemory: number | undefined;
  const look = setInterval(() => {
    const now = memoryOf(child.pid!);
    if (now !== undefined) peakMemory = Math.max(peakMemory ?? 0, now);
  }, 50);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (exitCode !== 0) throw new Error(`${command} (${folder})\n${said.slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, peakMemory };
}
