import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { root } from './setup/places.ts';

interface Package {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(packages).filter(([path]) => path);

/** Whether a package at this path finds another by name, in its own folder or in one above. */
function finds(path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  return path !== '' && finds(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

test('package-lock.json: どのパッケージにもハッシュがあり、取り寄せ先は npm だけ', () => {
  const unsafe = installed.filter(
    ([, { integrity, inBundle, resolved = 'https://registry.npmjs.org/' }]) =>
      !(integrity ?? inBundle) || !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.deepEqual(
    unsafe.map(([path]) => path),
    [],
  );
});

test('README: どの直接のパッケージにも、理由の行がある。検査だけのものは (dev)', () => {
  const row = new Map(
    readFileSync(`${root}README.md`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => {
        const [, names = '', why = ''] = line.split('|');
        return [...names.matchAll(/`([^`]+)`/g)].map(
          ([, name]) => [name, { isDev: names.includes('(dev)'), why }] as const,
        );
      }),
  );
  const { dependencies = {}, devDependencies = {} } = packages['']!;
  const asItIs = [
    ...Object.keys(dependencies).map((name) => ({ name, isDev: false })),
    ...Object.keys(devDependencies).map((name) => ({ name, isDev: true })),
  ];
  assert.deepEqual(
    asItIs.filter(({ name, isDev }) => !row.get(name)?.why || row.get(name)?.isDev !== isDev),
    [],
  );
});

// 2026-11: npm drops the builds for other systems from the lock now and then (npm/cli#4828); git has the lines.
test('package-lock.json: ほかの機械(Linux・macOS・Windows)のためのパッケージも、すべてある', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !finds(path, name))
        .map((name) => `${path || 'package.json'}: ${name}`),
  );
  assert.deepEqual(missing, []);
});
