import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { forEver } from '../src/release/site-headers.ts';
import { besideChromium, type Engine } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { dist } from './setup/places.ts';
import { createSiteServer } from './setup/static-server.ts';

const told = '#v=2&usage=using&priorService=b-type';
/** What came broken is kept like what came whole. */
const javascript = { 'content-type': 'text/javascript', 'cache-control': forEver };

/** How the check's code may come: [] is as it was built. */
const breaks = {
  文法のまちがい: (code) => `${code};let let;`,
  途中で切れたファイル: (code) => code.slice(0, code.length / 2),
  始めたところで止まる: (code) => `throw new Error('broken');${code}`,
  古い組のファイル: () => 404,
  ファイルがいつまでも来ない: () => undefined,
} satisfies Record<string, (code: string) => string | number | undefined>;

const site = createSiteServer({ root: dist, base: '/' });
const [serve] = site.listeners('request') as RequestListener[];
const servers: Server[] = [];

/** Returns the check at an address of its own, of which a browser has kept nothing, and what makes its code whole. */
async function checkWith(
  name?: keyof typeof breaks,
): Promise<{ address: string; mend: () => void }> {
  let broken = name;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const how = broken && /_astro\/index/.test(path) ? breaks[broken] : undefined;
    if (!how) return serve!(request, response);
    const body = how(readFileSync(dist + path, 'utf8'));
    if (typeof body === 'number') response.writeHead(body).end();
    else if (body !== undefined) response.writeHead(200, javascript).end(body);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/check/`, mend: () => (broken = undefined) };
}

after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

const shown = (engine: Engine, selector: string) =>
  engine.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll(wanted)].filter((one) => one.getClientRects().length).length,
    selector,
  );

/** Not engine.open(), which waits until everything has come. */
const go = (engine: Engine, to: string) =>
  engine.evaluate((next: string) => void setTimeout(() => location.assign(next)), to);

for (const name of Object.keys(breaks) as (keyof typeof breaks)[]) {
  forEachEngine(
    `チェック: コードがこわれても、そう言い、すべて読める: ${name}`,
    async (engine) => {
      const { address, mend } = await checkWith(name);
      await engine.open(address.replace('check/', 'robots.txt'));
      await go(engine, address + told);
      await engine.waitFor('.stop button', 15_000);
      assert.ok((await shown(engine, 'form .question')) > 28);
      assert.equal(await shown(engine, 'eligibility-check form button'), 0);
      mend();
      await engine.click('.stop button');
      await engine.waitFor('.result');
      assert.equal(await shown(engine, '.stop'), 0);
    },
    // WebKit's driver says nothing of a page that is not whole yet.
    { engines: name === 'ファイルがいつまでも来ない' ? ['firefox'] : besideChromium },
  );
}

forEachEngine(
  'チェック: 途中で動かなくなっても、そう言い、すべて読める',
  async (engine) => {
    const { address } = await checkWith();
    await engine.open(address);
    await engine.waitFor('[data-next]');
    await engine.evaluate(() => Reflect.deleteProperty(Array.prototype, 'flatMap'));
    await engine.click('[data-next]');
    await engine.waitFor('.stop button');
    assert.ok((await shown(engine, 'form .question')) > 28);
  },
  { engines: besideChromium },
);
