import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './places.ts';

const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'];

export interface BuildResult {
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

  build(environment: Readonly<Record<string, string>> = {}): BuildResult {
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

  /** Builds with some files changed or added, and changes them back. @throws if a change changes nothing */
  buildWith(changes: readonly (readonly [string, (text: string) => string])[]): BuildResult {
    const changed = changes.map(([file, change]) => {
      const path = join(this.folder, file);
      const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      const text = change(before ?? '');
      if (text === before) throw new Error(`${file}: the change found nothing to change`);
      return { path, before, text };
    });
    for (const { path, text } of changed) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    try {
      return this.build();
    } finally {
      for (const { path, before } of changed)
        if (before === undefined) rmSync(path);
        else writeFileSync(path, before);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
