import { gzipSync } from 'node:zlib';
import { expect, test, type Request } from './setup/test.ts';
import { documentOf, kindsOfPage, pages, partsOf } from './setup/pages.ts';
import { siteAddress } from './setup/places.ts';

const isFavicon = (request: Request) => request.url().includes('favicon');

for (const { name, paths } of partsOf(kindsOfPage, 2)) {
  test(`さわる前の通信とJavaScriptは少しだけで、何も残さず、コンソールにまちがいも出ない: ${name}`, async ({
    page,
    context,
  }) => {
    let requests: Request[] = [];
    let scripts: Promise<Buffer>[] = [];
    let said: string[] = [];
    page.on('request', (request) => requests.push(request));
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of paths) {
      [requests, scripts, said] = [[], [], []];
      await page.goto(path, { waitUntil: 'networkidle' });

      const sent = requests
        .filter((request) => !isFavicon(request))
        .map((request) => request.url());
      const outside = sent.filter((url) => !url.startsWith(siteAddress));
      expect.soft(outside, path).toEqual([]);
      // The check and the form of an edition are tools themselves: their code comes with them.
      const isCheck = path === '/check/';
      const most = isCheck ? 4 : path === '/edition/' ? 2 : 1;
      expect.soft(sent.length, `${path}: ${sent.join(' ')}`).toBeLessThanOrEqual(most);
      const inline = await page.locator('script:not([src]):not([type$="json"])').allTextContents();
      const all = [...inline, ...(await Promise.all(scripts)).map(String)].join('\n');
      expect
        .soft(gzipSync(all).length, `${path}: gzip後のJavaScript(バイト)`)
        .toBeLessThanOrEqual(isCheck ? 25_000 : 5_000);
      expect.soft(said, path).toEqual([]);

      const kept = await page.evaluate(async () => {
        const counts = [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ];
        // What one page keeps is not the next one's fault.
        localStorage.clear();
        sessionStorage.clear();
        return counts;
      });
      expect.soft(kept, path).toEqual([0, 0, 0, 0]);
      expect.soft(await context.cookies(), path).toEqual([]);
    }
  });
}

test('どのページも、ほかのサイトから何も読みこまず、先のページを勝手に取りに行かない', () => {
  const loading =
    'script[src], img[src], iframe, video, audio, source, embed, object, link[rel~="stylesheet"], link[rel~="preload"], link[rel~="prefetch"], link[rel~="preconnect"], link[rel~="dns-prefetch"]';
  const outside = pages.flatMap((page) =>
    [...documentOf(page).querySelectorAll(loading)]
      .map(
        (element) =>
          element.getAttribute('src') ?? element.getAttribute('href') ?? element.localName,
      )
      .filter((address) => !/^(\/(?!\/)|data:)/.test(address))
      .map((address) => `${page.path} ${address}`),
  );
  expect(outside).toEqual([]);
  // The page's own code for paper, and on easy pages that of where help in distress is found, each once: print.spec.ts holds that only
  // who prints asks for it.
  const forPaper =
    /(?<=@media print\{.*)(?:\.coded:before\{float:left;content:url\(qr\.svg\)\}|\.easy \.talk:before\{float:right;content:url\(help\.svg\);)/gs;
  expect(
    pages
      .filter(({ html }) => /@import|url\((?!["']?(data:|#))/.test(html.replaceAll(forPaper, '')))
      .map(({ path }) => path),
  ).toEqual([]);
});
