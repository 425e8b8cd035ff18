import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { after, describe, test, type TestContext } from 'node:test';
import { enginesHere } from '../setup/find-engines.ts';
import { reportsPath } from '../setup/host-headers.ts';
import { nginx, serveByNginx, type Served } from '../setup/nginx.ts';
import { dist, isBuilt } from '../setup/places.ts';
import { createSiteServer } from '../setup/static-server.ts';
import { thisMachine } from '../setup/this-machine.ts';
import { chromium } from './chromium.ts';
import { desktop, engineNames, type Driver, type Engine, type EngineName } from './engine.ts';
import { firefox } from './firefox.ts';
import { engineOf, EngineGone, within } from './page.ts';
import { webkit } from './webkit.ts';

const launchers: Readonly<Record<EngineName, (path: string) => Promise<Driver>>> = {
  chromium,
  firefox,
  webkit,
};
const found = enginesHere(thisMachine);
const launched = new Map<EngineName, Promise<Engine>>();
const served = new Map<EngineName, Promise<Site>>();
/** The tests of each engine, where those of many files are gathered. */
let gathered: Map<EngineName, (() => void)[]> | undefined;

/** The site as the engines see it. */
interface Site extends Served {
  /** Why it is not nginx that serves it. */
  readonly notNginx: string | undefined;
  /** What pages did against the headers they came with. */
  readonly breaches: () => Promise<readonly string[]>;
}

/** Through nginx with the build's own files where there is one, else through the tests' server with the same headers. */
async function serve(): Promise<Site> {
  if (!isBuilt(dist))
    throw new Error('dist/ がありません。先に npm run build をしてください(build the site first).');
  const server = createSiteServer({ root: dist, base: '/' }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const byNginx = existsSync(nginx) ? await serveByNginx(dist, own) : undefined;
  return {
    address: byNginx?.address ?? own,
    notNginx: byNginx
      ? undefined
      : `nginxではためしていません。${nginx} がありません (not tested behind nginx; as root on Debian: apt-get install -y nginx-light).`,
    breaches: async () => (await (await fetch(own + reportsPath)).json()) as string[],
    close() {
      byNginx?.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The site of one engine: what another does there is not told to it. */
export function site(name: EngineName = 'chromium'): Promise<Site> {
  const known = served.get(name) ?? serve();
  served.set(name, known);
  return known;
}

async function launch(name: EngineName, path: string): Promise<Engine> {
  const { address } = await site(name);
  try {
    return engineOf(name, await within(60_000, launchers[name](path)), address);
  } catch (cause) {
    throw new Error(`${name}: 立ち上がりません(does not start): ${(cause as Error).message}`, {
      cause,
    });
  }
}

after(async () => {
  for (const engine of launched.values()) await (await engine.catch(() => undefined))?.close();
  for (const one of served.values()) (await one.catch(() => undefined))?.close();
});

interface Choice {
  /** Only these engines; say why beside it. */
  readonly engines?: readonly EngineName[];
  /** In milliseconds, for one engine. */
  readonly limit?: number;
}

/**
 * One test for each engine, named 「title [firefox]」. An engine is launched once; every test begins with a window of
 * 1280×800 on whatever page the last one left, so it opens its own. After a test that fails, the next has a new one.
 */
export function forEachEngine(
  title: string,
  body: (engine: Engine, context: TestContext) => Promise<void>,
  { engines = engineNames, limit = 60_000 }: Choice = {},
): void {
  for (const name of engines) {
    const begin = () => testIn(name, title, body, limit);
    if (gathered) gathered.get(name)!.push(begin);
    else begin();
  }
}

function testIn(
  name: EngineName,
  title: string,
  body: (engine: Engine, context: TestContext) => Promise<void>,
  limit: number,
): void {
  const { path, notTested } = found[name];
  void test(`${title} [${name}]`, { skip: notTested ?? false }, async (context) => {
    const run = async () => {
      const launching = launched.get(name) ?? launch(name, path!);
      launched.set(name, launching);
      const engine = await launching;
      await engine.resize(desktop);
      await within(limit, body(engine, context));
    };
    // What a failed test left, or still does, is nobody else's.
    const letGo = async () => {
      const engine = await launched.get(name)?.catch(() => undefined);
      launched.delete(name);
      await engine?.close();
    };
    try {
      await run().catch(async (cause: unknown) => {
        // It died or hangs, perhaps of what was before: what this test does to it, it does again.
        if (!(cause instanceof EngineGone)) throw cause;
        context.diagnostic(cause.message);
        await letGo();
        await run();
      });
    } catch (cause) {
      await letGo();
      const { message } = cause as Error;
      throw message.startsWith(`${name}: `) ? cause : new Error(`${name}: ${message}`, { cause });
    }
  });
}

/** Runs the tests of all these files in one process: those of an engine one after the other, the engines side by side. */
export async function sideBySide(files: readonly string[]): Promise<void> {
  gathered = new Map(engineNames.map((name) => [name, []]));
  for (const file of files) await import(file);
  void describe('エンジンごとに', { concurrency: engineNames.length }, () => {
    for (const [name, tests] of gathered!)
      void describe(name, { concurrency: 1 }, () => {
        for (const begin of tests) begin();
      });
  });
}
