import type { EngineName } from '../engines/engine.ts';
import { findBrowser, type Machine } from './find-browser.ts';

/** Where an engine starts, or one sentence on why it is not tested. */
export type EngineHere =
  | { readonly path: string; readonly notTested?: never }
  | { readonly path?: never; readonly notTested: string };

export const usualFirefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** All three are needed; the first one starts the others. */
export const webkitPrograms = ['/usr/bin/xvfb-run', '/usr/bin/WebKitWebDriver', '/usr/bin/xauth'];

const firefoxPackages = ['firefox-esr'];
const webkitPackages = ['webkit2gtk-driver', 'xvfb', 'xauth'];

const hint = (name: string, what: string, packages: readonly string[]) =>
  `${name}ではためしていません。${what}がありません (not tested in ${name}; as root on Debian: apt-get install -y ${packages.join(' ')}).`;

/**
 * Chromium, Firefox and WebKitGTK on this machine, each installed from Debian if it is missing and that can be done.
 * @throws in CI as root on Debian, where none may be missing
 */
export function findEngines(machine: Machine): Record<EngineName, EngineHere> {
  const { starts, has, mustHaveAll, say } = machine;

  function find(
    name: string,
    look: () => string | undefined,
    what: string,
    packages: readonly string[],
  ): EngineHere {
    const here = look();
    if (here) return { path: here };
    if (machine.isRootOnDebian) {
      say(`Debianの ${packages.join(' ')} を入れます(installing with apt-get)。`);
      machine.installFromDebian(packages);
    }
    const path = look();
    if (path) return { path };
    const notTested = hint(name, what, packages);
    if (mustHaveAll) throw new Error(notTested);
    say(notTested);
    return { notTested };
  }

  return {
    // The other browser tests cannot do without it either.
    chromium: { path: findBrowser(machine) },
    firefox: find('Firefox', () => usualFirefoxes.find(starts), 'Firefox', firefoxPackages),
    webkit: find(
      'WebKit',
      () => (webkitPrograms.every(has) ? webkitPrograms[0] : undefined),
      'WebKitWebDriverかxvfb-run',
      webkitPackages,
    ),
  };
}

/** The same, looked for once: the test files of a run read what tests/run.ts found. */
export function enginesHere(machine: Machine): Record<EngineName, EngineHere> {
  const known = process.env['SITE_TEST_ENGINES'];
  return known ? (JSON.parse(known) as Record<EngineName, EngineHere>) : findEngines(machine);
}
