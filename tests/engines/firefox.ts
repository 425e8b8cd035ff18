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

type Watched = Window & { keyDone?: boolean };

/** Runs in the page before Space or Enter is pressed: notes whether the page or Firefox itself does something with it. */
function watchKey(): void {
  const watched = window as Watched;
  watched.keyDone = false;
  const pressed = new AbortController();
  const note = (event: Event) =>
    (watched.keyDone ||= event.type === 'click' || event.defaultPrevented);
  for (const type of ['keydown', 'keyup', 'click'])
    addEventListener(type, note, { signal: pressed.signal });
  setTimeout(() => pressed.abort(), 1000);
}

/** Runs in the page afterwards: 2026-11, Space and Enter sent over BiDi have all their key events in Firefox, but click nothing. */
function clickByKey(key: string): void {
  const focused = document.activeElement as HTMLElement | null;
  const bySpace =
    'button, summary, input:is([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"])';
  const takesKey = focused?.matches(key === ' ' ? bySpace : 'button, summary');
  if ((window as Watched).keyDone === false && takesKey) focused?.click();
}

/** Without geckodriver: Firefox speaks WebDriver BiDi itself. */
export async function firefox(executablePath: string): Promise<Driver> {
  const driver = await puppeteerDriver('firefox', {
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: settings,
  });
  return {
    ...driver,
    // 2026-11: once a page has come back from memory, Puppeteer's goto() and reload() wait for an event that Firefox does not send.
    open: (address) => driver.run(`void location.assign(${JSON.stringify(address)})`),
    reload: () => driver.run('void location.reload()'),
    async press(key, modifiers) {
      const sent = key === 'Enter' ? mainEnter : key;
      if ((key !== ' ' && key !== 'Enter') || modifiers.length)
        return driver.press(sent, modifiers);
      await driver.run(`(${String(watchKey)})()`);
      await driver.press(sent, modifiers);
      return driver.run(`(${String(clickByKey)})(${JSON.stringify(key)})`);
    },
  };
}
