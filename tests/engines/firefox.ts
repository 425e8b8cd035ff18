import type { Driver } from './engine.ts';
import { puppeteerDriver } from './puppeteer.ts';

/** Puppeteer's Enter is that of the number block. */
const mainEnter = '\uE006';
const nobody = { address: '127.0.0.1', port: 9 };

const settings = {
  'intl.accept_languages': 'ja-JP, ja',
  // As on a phone: a scrollbar takes no width from the page.
  'ui.useOverlayScrollbars': 1,
  // No name is looked up, and all but 127.0.0.1 goes to a proxy that is not there: nothing leaves the machine.
  'network.dns.disabled': true,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': nobody.address,
  'network.proxy.http_port': nobody.port,
  'network.proxy.ssl': nobody.address,
  'network.proxy.ssl_port': nobody.port,
  'network.proxy.socks': nobody.address,
  'network.proxy.socks_port': nobody.port,
  'network.proxy.socks_remote_dns': true,
};

type Watched = Window & { spaceDone?: boolean };

/** Runs in the page before Space is pressed: notes whether the page or Firefox itself does something with it. */
function watchSpace(): void {
  const watched = window as Watched;
  watched.spaceDone = false;
  const pressed = new AbortController();
  const note = (event: Event) => (watched.spaceDone ||= event.type === 'click' || event.defaultPrevented);
  for (const type of ['keydown', 'keyup', 'click']) addEventListener(type, note, { signal: pressed.signal });
  setTimeout(() => pressed.abort(), 1000);
}

/** Runs in the page afterwards: 2026-11, Space sent over BiDi has all its key events in Firefox, but clicks nothing. */
function clickBySpace(): void {
  const focused = document.activeElement as HTMLElement | null;
  const takesSpace = focused?.matches('button, summary, input:is([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"])');
  if ((window as Watched).spaceDone === false && takesSpace) focused?.click();
}

/** Without geckodriver: Firefox speaks WebDriver BiDi itself. */
export async function firefox(executablePath: string): Promise<Driver> {
  const driver = await puppeteerDriver('firefox', { browser: 'firefox', executablePath, extraPrefsFirefox: settings });
  return {
    ...driver,
    // 2026-11: once a page has come back from memory, Puppeteer's goto() and reload() wait for an event that Firefox does not send.
    open: (address) => driver.run(`void location.assign(${JSON.stringify(address)})`),
    reload: () => driver.run('void location.reload()'),
    async press(key, modifiers) {
      if (key !== ' ') return driver.press(key === 'Enter' ? mainEnter : key, modifiers);
      await driver.run(`(${String(watchSpace)})()`);
      await driver.press(key, modifiers);
      return driver.run(`(${String(clickBySpace)})()`);
    },
  };
}
