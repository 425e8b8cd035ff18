import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Firefox asks nothing at its start and nothing of the net. */
const preferences = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.dns.disabled': true,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'ja-JP, ja',
};

/** Orca's own file for what a person sets in it: what it says is in its record at once, and keys are not named. */
const settings = `
import orca.debug
import orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.enableKeyEcho = False
`;

/** Firefox under Orca in this session's display, and what was said. */
export class ScreenReader {
  readonly #log: string;
  readonly #home: string;
  readonly #running: ChildProcess[] = [];
  #read = 0;

  constructor(home: string) {
    this.#home = home;
    this.#log = `${home}/orca.log`;
  }

  #start(command: string, ...args: string[]): void {
    this.#running.push(spawn(command, args, { stdio: 'ignore' }));
  }

  /** Opens an address; returns what is said of the whole page. @throws where nothing is said */
  async start(address: string): Promise<string[]> {
    this.#start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
    await sleep(1000);
    const orca = `${process.env['HOME']!}/.local/share/orca`;
    mkdirSync(orca, { recursive: true });
    writeFileSync(`${orca}/orca-customizations.py`, settings);
    this.#start('orca', '--replace', `--debug-file=${this.#log}`);
    // It speaks its first words when a window is there.
    await sleep(3000);
    const profile = `${this.#home}/firefox`;
    mkdirSync(profile, { recursive: true });
    writeFileSync(
      `${profile}/user.js`,
      Object.entries(preferences)
        .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
        .join('\n'),
    );
    this.#start('firefox-esr', '--profile', profile, '--no-remote', '--kiosk', address);
    await this.#until(
      () => this.#all().some((line) => line.startsWith('Page has')),
      'Firefox shows nothing',
    );
    // From here it goes through the page by itself; between two sentences a busy machine takes its time.
    const said = await this.heard(4000);
    if (said.some((line) => line.startsWith('本文へ進む'))) return said;
    // Something broke it off: from the top, with Orca's own key.
    await this.press('ctrl+Home');
    const again = await this.press('KP_Add');
    return [...said, ...again, ...(await this.heard(4000))];
  }

  /** Presses one key after the other ('Tab', 'space', '4'); returns what is said then. */
  async press(...keys: readonly string[]): Promise<string[]> {
    for (const key of keys) execFileSync('xdotool', ['key', key]);
    // It is said some time after the key; some keys say nothing.
    for (let i = 0; i < 60 && this.#all().length === this.#read; i += 1) await sleep(50);
    return this.heard(1000);
  }

  stop(): void {
    for (const running of this.#running.toReversed()) {
      // One that hangs keeps nobody waiting.
      running.kill('SIGKILL');
      running.unref();
    }
  }

  /** Returns what was said since it was last asked, once nothing more is said. */
  async heard(silence = 2000): Promise<string[]> {
    let count = -1;
    while (count !== this.#all().length) {
      count = this.#all().length;
      await sleep(silence);
    }
    const said = this.#all().slice(this.#read);
    this.#read = count;
    return said;
  }

  #all(): string[] {
    if (!existsSync(this.#log)) return [];
    const log = readFileSync(this.#log, 'utf8');
    return [...log.matchAll(/SPEECH OUTPUT: '(.*?)'\s*(?:\{[^}\n]*\})?$/gms)].map(([, text = '']) =>
      text.trim(),
    );
  }

  async #until(isSo: () => boolean, problem: string): Promise<void> {
    for (let i = 0; i < 240 && !isSo(); i += 1) await sleep(500);
    if (!isSo()) throw new Error(problem);
  }
}
