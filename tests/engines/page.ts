import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Engine, EngineName, InPage } from './engine.ts';

const patience = 20_000;
const modifiersFirst = /^((?:Shift|Control|Alt|Meta)\+)+/;

/** The browser has crashed or hangs: no use in asking it anything more. */
export class EngineGone extends Error {}

/** @throws when the work takes longer, in milliseconds */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = sleep(limit, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`${limit / 1000}秒たっても終わりません(no answer in time)`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    stop.abort();
  }
}

/** An expression for the page whose value is a string in every engine. */
function inPage(work: string | InPage<unknown, never>, args: readonly unknown[]): string {
  const call =
    typeof work === 'string' ? `(${work})` : `(${String(work)})(...${JSON.stringify(args)})`;
  return `(async () => JSON.stringify(await ${call}))()`;
}

const isVisible = (selector: string): boolean =>
  [...document.querySelectorAll(selector)].some((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

/** Runs in the page. An address may be the same as before, down to its #; Firefox exchanges its first empty page for another empty one. */
function hasArrived(mark: string, to: string): boolean {
  const isOnTheWay = location.protocol === 'about:' && !to.startsWith('about:');
  if (document.readyState !== 'complete' || isOnTheWay) return false;
  return (
    (window as { leftBy?: string }).leftBy !== mark || (to.includes('#') && location.href === to)
  );
}

/** What all engines have in common, on top of what each does its own way. */
export function engineOf(name: EngineName, driver: Driver, site: string): Engine {
  const answers = () => within(3000, driver.run('"here"')).then(Boolean, () => false);

  async function step<T>(what: string, work: Promise<T>, limit = patience): Promise<T> {
    try {
      return await within(limit, work);
    } catch (cause) {
      const { message } = cause as Error;
      if (await answers()) throw new Error(`${name}: ${what}: ${message}`, { cause });
      throw new EngineGone(
        `${name}: ${what}: ブラウザーが落ちたか、止まっています(it crashed or hangs): ${message}`,
        { cause },
      );
    }
  }

  async function evaluate<T>(
    work: string | InPage<unknown, never>,
    args: readonly unknown[],
  ): Promise<T> {
    const json = await driver.run(inPage(work, args));
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as T;
  }

  async function until(
    work: InPage<unknown, never>,
    args: readonly unknown[],
    limit: number,
  ): Promise<void> {
    const end = Date.now() + limit;
    for (let why: unknown = 'not so'; ; await sleep(40)) {
      // Between two pages there is nobody to answer, or an answer never comes.
      const yes = await Promise.race([
        evaluate(work, args),
        sleep(2000, undefined, { ref: false }),
      ]).catch((cause: unknown) => void (why = cause));
      if (yes) return;
      if (Date.now() > end)
        throw new Error(`${limit / 1000}秒待っても、そうなりません(still not so)`, { cause: why });
    }
  }

  /** Leaves the page, or its address, and waits until the next is there. */
  async function leave(by: () => Promise<unknown>, to = ''): Promise<void> {
    const mark = `left ${Date.now()} ${Math.random()}`;
    // Another page has no mark; this one loses it when it is shown under another address.
    await driver.run(
      `(window.leftBy = ${JSON.stringify(mark)}, addEventListener('popstate', () => { window.leftBy = '' }, { once: true }), '')`,
    );
    await by();
    await until(hasArrived, [mark, to], patience - 2000);
  }

  const open = (address: string) => leave(() => driver.open(address), address);
  const short = (work: unknown) => String(work).replace(/\s+/g, ' ').slice(0, 80);
  return {
    name,
    open: async (path) => void (await step(`open ${path}`, open(new URL(path, site).href))),
    reload: async () => void (await step('reload', leave(driver.reload))),
    back: () => step('back', leave(driver.back)),
    evaluate: <T, Args extends unknown[]>(work: string | InPage<T, Args>, ...args: Args) =>
      step(`evaluate ${short(work)}`, evaluate<T>(work as string, args)),
    async click(selector) {
      // WebKit clicks where the element was: not before it stands still.
      const scrolled = driver.run(`(async () => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element?.scrollIntoView({ behavior: 'instant', block: 'center' });
        for (let at; element && at !== (at = element.getBoundingClientRect().top); )
          await new Promise((done) => setTimeout(done, 30));
        return '';
      })()`);
      await step(`scroll to ${selector}`, scrolled);
      await step(`click ${selector}`, driver.click(selector));
    },
    type: async (text) => void (await step(`type 「${text}」`, driver.type(text))),
    async press(key) {
      const modifiers = modifiersFirst.exec(key)?.[0] ?? '';
      const name = key.slice(modifiers.length);
      await step(
        `press ${key}`,
        driver.press(name === 'Space' ? ' ' : name, modifiers.split('+').filter(Boolean)),
      );
    },
    resize: async (size) =>
      void (await step(`resize ${size.width}×${size.height}`, driver.resize(size))),
    screenshot: async () => Buffer.from(await step('screenshot', driver.screenshot())),
    pdf: async () => driver.pdf && Buffer.from(await step('pdf', driver.pdf())),
    waitFor(sought, limit = 5000, ...args) {
      const work =
        typeof sought === 'string'
          ? until(isVisible, [sought], limit)
          : until(sought as InPage<unknown, never>, args, limit);
      return step(`waitFor ${short(sought)}`, work, limit + 5000);
    },
    close: async () => void (await driver.close()),
  };
}
