import assert from 'node:assert/strict';
import { forEachEngine } from './engines/for-each-engine.ts';
import { ChangingSite } from './setup/changing-site.ts';
import { dist } from './setup/places.ts';

forEachEngine('入れると、通信できなくても読めて、消すと、何も残らない', async (engine, context) => {
  const site = new ChangingSite({ root: dist, base: '/' });
  const address = await site.open();
  try {
    await engine.open(`${address}/about/offline/`);
    const can = await engine.evaluate(() => 'serviceWorker' in navigator);
    if (!can) {
      context.diagnostic(`${engine.name}: no service workers here`);
      await engine.waitFor('[data-cannot]');
      return;
    }
    await engine.waitFor('.keep-copy form');
    await engine.click('.keep-copy form button');
    await engine.waitFor(
      () => document.querySelector('[data-status]')!.textContent.includes('入りました'),
      30_000,
    );
    site.shown = 'down';
    for (const path of ['/guides/fee/', '/easy/fee/', '/check/']) {
      await engine.open(address + path);
      const text = await engine.evaluate(() => document.querySelector('main')!.textContent);
      assert.match(text, /この端末に入れた版\(\d{4}年/, path);
    }
    await engine.open(`${address}/about/offline/`);
    await engine.waitFor('[data-remove]');
    await engine.click('[data-remove]');
    await engine.waitFor(() =>
      document.querySelector('[data-status]')!.textContent.includes('消しました'),
    );
    const left = await engine.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    assert.deepEqual(left, [0, 0]);
  } finally {
    site.close();
  }
});
