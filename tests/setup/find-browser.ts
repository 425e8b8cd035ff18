/** What finding a browser has to ask of the machine; the tests put their own answers here. */
export interface Machine {
  readonly chromePath: string | undefined;
  /** Whether a program is there and starts: a browser without its shared libraries is none. */
  readonly starts: (path: string) => boolean;
  /** Whether a program is there, for those that cannot say their version. */
  readonly has: (path: string) => boolean;
  /** Where Playwright keeps its own Chromium. */
  readonly playwrightsOwn: string;
  readonly downloadPlaywrights: () => void;
  readonly isRootOnDebian: boolean;
  readonly installFromDebian: (packages: readonly string[]) => void;
  /** CI where everything can be installed: a missing engine is a failure there, not a sentence. */
  readonly mustHaveAll: boolean;
  readonly say: (line: string) => void;
}

/** Where Chrome and Chromium usually are, most free-standing first. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium without windows, as Debian has it: a new page costs it a third, the page itself is drawn by the same code. */
export const windowless = '/usr/bin/chromium-headless-shell';

export const nothingFound =
  'ChromeかChromiumを入れるか、その場所を CHROME_PATH に書いてください (install Chrome or Chromium, e.g. as root: apt-get install -y chromium fonts-noto-cjk, or set CHROME_PATH).';

/**
 * The path of a Chrome or Chromium that starts: installed, else Playwright's own, else from Debian.
 * @throws with one sentence that says what to install
 */
export function findBrowser(machine: Machine): string {
  const { chromePath, starts, playwrightsOwn, say } = machine;
  if (chromePath && !starts(chromePath))
    say(`CHROME_PATH の ${chromePath} は動かないので、ほかをさがします。`);
  const installed = [chromePath, ...usualPlaces, playwrightsOwn].find(
    (path) => path && starts(path),
  );
  if (installed) return installed;

  say(
    'ブラウザーがないので、PlaywrightのChromiumを取り寄せます(downloading Playwright’s Chromium)。',
  );
  machine.downloadPlaywrights();
  if (starts(playwrightsOwn)) return playwrightsOwn;

  if (machine.isRootOnDebian) {
    say('Debianの chromium と fonts-noto-cjk を入れます(installing them with apt-get)。');
    machine.installFromDebian(['chromium', 'fonts-noto-cjk']);
    const fromDebian = usualPlaces.find(starts);
    if (fromDebian) return fromDebian;
  }
  throw new Error(nothingFound);
}

/** The browser that asks the most of the pages: one without windows where there is one or root's Debian has it, else findBrowser's. */
export function findWindowless(machine: Machine): string {
  const { chromePath, starts, isRootOnDebian, say } = machine;
  if (!chromePath && !starts(windowless) && isRootOnDebian) {
    say('Debianの chromium-headless-shell を入れます(installing it with apt-get)。');
    machine.installFromDebian(['chromium-headless-shell', 'fonts-noto-cjk']);
  }
  return !chromePath && starts(windowless) ? windowless : findBrowser(machine);
}
