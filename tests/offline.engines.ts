import assert from 'node:assert/strict';
import { besideChromium, type Engine } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { ChangingSite } from './setup/changing-site.ts';
import { dist } from './setup/places.ts';

/** How one is told, and where. */
const says = (engine: Engine, words: string, place = '.keep-copy') =>
  engine.waitFor(
    (words, place) =>
      document.querySelector(`${place} [role="status"]`)?.textContent.includes(words),
    30_000,
    words,
    place,
  );

async function readsWithoutNetwork(engine: Engine, site: ChangingSite, address: string) {
  site.shown = 'down';
  for (const path of ['/guides/fee/', '/easy/fee/', '/check/']) {
    await engine.open(address + path);
    const text = await engine.evaluate(() => document.querySelector('main')!.textContent);
    assert.match(text, /この端末に入れた版\(\d{4}年/, path);
  }
}

async function takesAway(engine: Engine) {
  await engine.waitFor('[data-remove]');
  await engine.click('[data-remove]');
  await says(engine, '消しました');
  const left = await engine.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(left, [0, 0]);
}

for (const path of ['/about/offline/', '/about/'])
  forEachEngine(
    `${path} で入れると、通信できなくても読めて、消すと、何も残らない`,
    async (engine, context) => {
      const site = new ChangingSite({ root: dist, base: '/' });
      const address = await site.open();
      try {
        await engine.open(address + path);
        if (!(await engine.evaluate(() => 'serviceWorker' in navigator))) {
          context.diagnostic(`${engine.name}: no service workers here`);
          await engine.waitFor('[data-cannot]');
          return;
        }
        await engine.waitFor('.keep-copy form');
        await engine.click('.keep-copy form button');
        await says(engine, '入りました。入れた日');
        await readsWithoutNetwork(engine, site, address);
        await engine.open(address + path);
        await takesAway(engine);
      } finally {
        site.close();
      }
    },
    { engines: besideChromium },
  );

forEachEngine(
  'メニューのボタンで、ページを出ずに入り、通信できなくても読める',
  async (engine, context) => {
    const site = new ChangingSite({ root: dist, base: '/' });
    const address = await site.open();
    const place = 'header details .copy';
    try {
      await engine.open(`${address}/guides/fee/`);
      await engine.click('header summary');
      await engine.waitFor(place);
      if (!(await engine.evaluate(() => 'serviceWorker' in navigator))) {
        context.diagnostic(`${engine.name}: no service workers here`);
        await engine.click(`${place} a`);
        await engine.waitFor('[data-cannot]');
        return;
      }
      await engine.click(`${place} button`);
      await says(engine, '入りました。入れた日', place);
      assert.equal(await engine.evaluate(() => location.pathname), '/guides/fee/');
      await readsWithoutNetwork(engine, site, address);
      await engine.open(`${address}/about/`);
      await takesAway(engine);
    } finally {
      site.close();
    }
  },
  { engines: besideChromium },
);
