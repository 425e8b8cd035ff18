import { browserArguments } from '../setup/browser-arguments.ts';
import type { Driver } from './engine.ts';
import { puppeteerDriver } from './puppeteer.ts';

export const chromium = (executablePath: string): Promise<Driver> =>
  puppeteerDriver('chromium', {
    executablePath,
    // A reader's browser keeps the page that was left, as Firefox and WebKit do here.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // It resolves no name but this machine's own.
    args: [
      ...browserArguments,
      '--accept-lang=ja-JP',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
