import { browserArguments } from '../setup/browser-arguments.ts';
import type { Driver } from './engine.ts';
import { puppeteerDriver } from './puppeteer.ts';

export const chromium = (executablePath: string): Promise<Driver> =>
  puppeteerDriver('chromium', {
    executablePath,
    // It resolves no name but this machine's own.
    args: [
      ...browserArguments,
      '--accept-lang=ja-JP',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
