import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.ts';

const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'];

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Gives a folder this project's packages, with room for caches of its own. */
export function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!['.astro', '.cache', '.vite'].includes(name))
      symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
}

/** The project in a folder of its own, where content may be spoiled; its caches are its own, its packages are not. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'site-copy-'));

  constructor() {
    for (const part of parts)
      cpSync(join(root, part), join(this.folder, part), { recursive: true });
    linkPackages(this.folder);
  }

  build(environment: Readonly<Record<string, string>> = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build'],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
          FORCE_COLOR: '0',
          ...environment,
        },
      },
    );
    return { exitCode: status, output: stdout + stderr };
  }

  /** Builds with one file changed, and changes it back. @throws if the change changes nothing */
  buildWith(file: string, change: (text: string) => string): Outcome {
    const path = join(this.folder, file);
    const original = readFileSync(path, 'utf8');
    const changed = change(original);
    if (changed === original) throw new Error(`${file}: the change found nothing to change`);
    writeFileSync(path, changed);
    try {
      return this.build();
    } finally {
      writeFileSync(path, original);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
