import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../setup/free-port.ts';
import type { Driver, Size } from './engine.ts';
import { leash, newFolder } from './leash.ts';
import { within } from './page.ts';
import { WebDriver } from './web-driver.ts';

/** Settings that let the window be as narrow as a phone: the buttons of MiniBrowser's toolbar make it 447 px at least. */
function narrowToolbar(folder: string): string {
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(`${folder}/${version}`);
    writeFileSync(
      `${folder}/${version}/gtk.css`,
      '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }',
    );
  }
  return folder;
}

/**
 * WebKitGTK, the engine nearest to Safari's: MiniBrowser on a screen that nobody sees, driven by WebKitWebDriver.
 * On a busy machine one start in about thirty brings the driver and no browser, and the driver waits for it for ever.
 */
export async function webkit(xvfbRun: string): Promise<Driver> {
  for (let left = 2; ; left -= 1)
    try {
      return await start(xvfbRun);
    } catch (cause) {
      if (!left) throw cause;
    }
}

async function start(xvfbRun: string): Promise<Driver> {
  const folder = newFolder('webkit');
  const port = await freePort();
  const programs = spawn(
    xvfbRun,
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        TZ: 'Asia/Tokyo',
        TMPDIR: folder,
        HOME: folder,
        XDG_CONFIG_HOME: narrowToolbar(folder),
        GTK_A11Y: 'none',
        NO_AT_BRIDGE: '1',
      },
    },
  );
  await once(programs, 'spawn');
  const end = leash(programs.pid!, folder);
  try {
    return driverOf(await within(18_000, session(`http://127.0.0.1:${port}`)), end);
  } catch (cause) {
    await end();
    throw cause;
  }
}

async function session(server: string): Promise<WebDriver> {
  for (let i = 0; i < 200 && !(await fetch(`${server}/status`).catch(() => undefined)); i++)
    await sleep(100);
  const nobody = '127.0.0.1:9';
  return WebDriver.start(server, {
    browserName: 'MiniBrowser',
    proxy: { proxyType: 'manual', httpProxy: nobody, sslProxy: nobody, noProxy: ['127.0.0.1'] },
  });
}

function driverOf(driver: WebDriver, end: () => Promise<void>): Driver {
  const area = () => driver.run<Size>('{ width: innerWidth, height: innerHeight }');

  return {
    open: (address) => driver.post('url', { url: address }),
    reload: () => driver.post('refresh'),
    back: () => driver.post('back'),
    run: (expression) => driver.run(expression),
    click: (selector) => driver.click(selector),
    type: (text) => driver.keys([...text]),
    press: (name, modifiers) => driver.keys([name], modifiers),
    async resize(size) {
      // The toolbar takes its part of the window's height; the page learns of a new size a little later.
      for (let i = 0; i < 40; i++) {
        const [inner, outer] = [await area(), await driver.get<Size>('window/rect')];
        if (inner.width === size.width && inner.height === size.height) return;
        if (i % 10 === 0)
          await driver.post('window/rect', {
            x: 0,
            y: 0,
            width: size.width + outer.width - inner.width,
            height: size.height + outer.height - inner.height,
          });
        else await sleep(25);
      }
      throw new Error(`the page stays ${JSON.stringify(await area())}`);
    },
    screenshot: async () => Buffer.from(await driver.get<string>('screenshot'), 'base64'),
    async close() {
      await Promise.race([
        driver.quit().catch(() => undefined),
        sleep(3000, undefined, { ref: false }),
      ]);
      await end();
    },
  };
}
