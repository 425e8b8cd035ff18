/**
 * What Orca says of the built site in Firefox, without a display: npm run speech -- [guide check-by-keys furigana …]
 * Writes what was heard to tests/speech/heard/, to be read and compared; fails where a sentence of a page was not heard.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const needed = {
  '/usr/bin/orca': 'orca',
  '/usr/bin/firefox-esr': 'firefox-esr',
  '/usr/bin/xvfb-run': 'xvfb',
  '/usr/bin/xauth': 'xauth',
  '/usr/bin/dbus-run-session': 'dbus',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/bin/xdotool': 'xdotool',
};
const missing = Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
if (missing.length) {
  console.log(
    `読み上げをためすには、Debianの ${missing.join(' ')} が要ります(as root: apt-get install -y ${missing.join(' ')}).`,
  );
  process.exit(1);
}

// A home of its own: what a person has set in Orca or Firefox changes nothing, and nothing of theirs is touched.
const home = mkdtempSync(join(tmpdir(), 'speech-'));
const { status } = spawnSync(
  'xvfb-run',
  [
    '--auto-servernum',
    '--server-args=-screen 0 1280x900x24',
    'dbus-run-session',
    '--',
    process.execPath,
    'tests/speech/session.ts',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      GNOME_ACCESSIBILITY: '1',
      LANG: 'C.UTF-8',
    },
  },
);
rmSync(home, { recursive: true, force: true });
process.exitCode = status ?? 1;
