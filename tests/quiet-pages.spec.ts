import { gzipSync } from 'node:zlib';
import { expect, test, type Request } from '@playwright/test';
import { documentOf, kindsOfPage, pages } from './setup/pages.ts';
import { siteAddress } from './setup/places.ts';

const isFavicon = (request: Request) => request.url().includes('favicon');

for (const path of kindsOfPage) {
  test(`さわる前の通信とJavaScriptは少しだけで、何も残さない: ${path}`, async ({
    page,
    context,
  }) => {
    const requests: Request[] = [];
    const scripts: Buffer[] = [];
    page.on('request', (request) => requests.push(request));
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        void response.body().then((body) => scripts.push(body));
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path, { waitUntil: 'networkidle' });

    const sent = requests.filter((request) => !isFavicon(request));
    expect(
      sent.map((request) => request.url()).filter((url) => !url.startsWith(siteAddress)),
    ).toEqual([]);
    // The check is itself a tool: its code comes with it.
    const isCheck = path === '/check/';
    expect(sent.length, sent.map((request) => request.url()).join(' ')).toBeLessThanOrEqual(
      isCheck ? 4 : 2,
    );
    const inline = await page.locator('script:not([src]):not([type$="json"])').allTextContents();
    const bytes = gzipSync([...inline, ...scripts.map(String)].join('\n')).length;
    expect(bytes, 'gzip後のJavaScript(バイト)').toBeLessThanOrEqual(isCheck ? 25_000 : 5_000);

    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0]);
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
  expect(
    pages
      .filter(({ html }) => /@import|url\((?!["']?(data:|#))/.test(html))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('いくつかのページをめぐっても、コンソールにまちがいが出ない', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
  // A page that is not there is itself an error in the console.
  for (const path of kindsOfPage.filter((path) => path !== '/404.html'))
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(said).toEqual([]);
});
