import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { PageText } from '../src/search/index/page-words.ts';
import { chromium } from '../tests/engines/chromium.ts';
import { engineNames, type Driver, type Engine, type EngineName } from '../tests/engines/engine.ts';
import { firefox } from '../tests/engines/firefox.ts';
import { engineOf } from '../tests/engines/page.ts';
import { webkit } from '../tests/engines/webkit.ts';
import { askSearch, type Shown } from '../tests/setup/ask-search.ts';
import type { EngineHere } from '../tests/setup/find-engines.ts';
import { createSiteServer } from '../tests/setup/static-server.ts';
import type { SearchSite } from './search-sites.ts';

type Engines = Readonly<Record<EngineName, EngineHere>>;

const launchers: Readonly<Record<EngineName, (path: string) => Promise<Driver>>> = {
  chromium,
  firefox,
  webkit,
};
/** So many queries at a time answer within one step of a driver. */
const atOnce = 40;

/** Returns, for each engine that is here, what is shown for each query. */
export async function askAllEngines(
  engines: Engines,
  root: string,
  queries: readonly string[],
): Promise<Map<EngineName, Shown[][]>> {
  const answers = new Map<EngineName, Shown[][]>();
  for (const name of engineNames) {
    const { path } = engines[name];
    if (path)
      answers.set(
        name,
        await atSite(name, path, root, (engine) => inParts(engine, '/search/', askSearch, queries)),
      );
  }
  return answers;
}

/** Returns what Pagefind finds as it comes, in Chromium, by the topics of the pages it names. */
export async function askUntuned(
  engines: Engines,
  { root }: SearchSite,
  pages: readonly PageText[],
  queries: readonly string[],
): Promise<Shown[][]> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const found = await atSite('chromium', engines.chromium.path!, root, (engine) =>
    inParts(engine, '/search/', askPagefind, queries),
  );
  return found.map((paths) =>
    paths.flatMap((path) => {
      const page = byPath.get(path.replace(/^\//, ''));
      return page
        ? [{ topic: page.topic, kind: page.kind, title: page.title, path: page.path }]
        : [];
    }),
  );
}

/** Runs in the page: the addresses that Pagefind gives for each query, best first. */
async function askPagefind(queries: readonly string[]): Promise<string[][]> {
  const pagefind = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as {
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
  const all: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    all.push(
      await Promise.all(results.slice(0, 12).map(async (result) => (await result.data()).url)),
    );
  }
  return all;
}

async function inParts<T>(
  engine: Engine,
  path: string,
  ask: (queries: readonly string[]) => Promise<T[]>,
  queries: readonly string[],
): Promise<T[]> {
  await engine.open(path);
  const all: T[] = [];
  for (let from = 0; from < queries.length; from += atOnce)
    all.push(...(await engine.evaluate(ask, queries.slice(from, from + atOnce))));
  return all;
}

async function atSite<T>(
  name: EngineName,
  path: string,
  root: string,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const server = createSiteServer({ root, base: '/' }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const engine = engineOf(
    name,
    await launchers[name](path),
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  try {
    return await work(engine);
  } finally {
    await engine.close();
    server.close();
    server.closeAllConnections();
  }
}
