import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './setup/test.ts';
import { dist } from './setup/places.ts';
import { createSiteServer } from './setup/static-server.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

const told = `#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-7)}&course=steady&gap=continuous&proof=techo&age=adult`;

/** Compressed, as from a host: what comes late is the code, not a page of 200 kB. */
let server: Server;
test.beforeAll(async () => {
  server = createSiteServer({ root: dist, base: '/', compress: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

for (const size of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]) {
  for (const [name, hash] of [
    ['最初の質問', ''],
    ['リンク', told],
    ['見出し', '#days'],
  ] as const) {
    test(`400kbit/s の回線でも、コードが来たときに形がずれない: ${name} ${size.width}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const line = await page.context().newCDPSession(page);
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      });
      await page.addInitScript(() => {
        (window as { shifts?: number }).shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            (window as { shifts?: number }).shifts! += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await standStill(page, noonOf(testDay));
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/check/${hash}`, { waitUntil: 'networkidle' });
      // Two frames later what moves has moved.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(() => (window as { shifts?: number }).shifts);
      expect(shifts).toBeLessThanOrEqual(0.02);
    });
  }
}
