import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './setup/test.ts';
import { keepHashedFiles } from '../src/release/earlier-files.ts';
import { result } from './setup/check-page.ts';
import { laterBuild } from './setup/later-build.ts';
import { dist } from './setup/places.ts';
import { field, searchFor, topics } from './setup/search-page.ts';
import { createSiteServer } from './setup/static-server.ts';
import { monthsAway, noonOf, testDay } from './setup/test-day.ts';
import { standStill } from './setup/stand-still.ts';

/** Two builds of one site: what a reader has open is of the one, what comes later is of the other. */
const builds = { old: dist, fresh: '', released: '' };
type Build = keyof typeof builds;
const handlerOf = (build: Build) =>
  createSiteServer({ root: builds[build], base: '/' }).listeners('request')[0] as RequestListener;
let pages: RequestListener;
let files: RequestListener;
let server: Server;
let address: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  builds.fresh = await laterBuild(builds.old, { kept: false });
  builds.released = mkdtempSync(join(tmpdir(), 'released-'));
  cpSync(builds.fresh, builds.released, { recursive: true });
  keepHashedFiles(builds.old, builds.released);
  server = createServer((request, response) =>
    (/^\/(_astro|search\/[0-9a-f]{10})\//.test(request.url!) ? files : pages)(request, response),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  for (const folder of [builds.released, builds.fresh]) rmSync(folder, { recursive: true });
});
test.beforeEach(({ page }) => standStill(page, noonOf(testDay)));

const told = `check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=${monthsAway(-7)}&course=steady&gap=continuous&proof=techo&age=adult`;
const serve = (pagesOf: Build, filesOf: Build) => {
  pages = handlerOf(pagesOf);
  files = handlerOf(filesOf);
};

test('前の組み立てのページは、公開し直したあとも、さがし、根拠を出し、チェックをする', async ({
  page,
}) => {
  serve('old', 'released');
  await page.goto(`${address}guides/fee/`);
  serve('released', 'released');
  await field(page).fill('引っ越しの会議室');
  await expect(page.locator(topics).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('main a.sure').first().click();
  await expect(page.locator('.grounds')).toBeVisible();
  serve('old', 'released');
  await page.goto(address + told);
  await expect(result(page)).toBeVisible();
});

for (const [what, pagesOf, filesOf] of [
  ['前のページに、新しいファイル', 'old', 'fresh'],
  ['新しいページに、前のファイル', 'fresh', 'old'],
] as const) {
  test(`${what}だけのとき: 「さがす」を押すと、ことばを持って、組のそろったページでさがす`, async ({
    page,
  }) => {
    serve(pagesOf, filesOf);
    await page.goto(`${address}guides/fee/`);
    await field(page).fill('転職');
    await expect(page.locator('[data-search-failed]')).toContainText('開き直してさがします');
    serve('fresh', 'fresh');
    await field(page).press('Enter');
    await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
    await expect(field(page)).toHaveValue('転職');
  });

  test(`${what}だけのとき: さがすページも、ことばを残して読み直す`, async ({ page }) => {
    serve(pagesOf, filesOf);
    await page.goto(address + searchFor('お金'));
    const sentence = page.locator('[data-search-failed]');
    await expect(sentence).toContainText('ことばを残して読み直します');
    await field(page).fill('転職');
    serve('fresh', 'fresh');
    await page.getByRole('button', { name: 'さがす' }).click();
    await expect(page.locator(topics).first()).toHaveAttribute('data-topic', 'jobchange');
    await expect(field(page)).toHaveValue('転職');
    await expect(sentence).toBeHidden();
  });
}

test('チェックのコードが組とちがうとき: そう言い、読み直すと、リンクの答えのまま結果が出る', async ({
  page,
}) => {
  serve('old', 'old');
  // Both builds may have the same code of the check: then a file of that name is taken away.
  const isCode = /\/_astro\/index/;
  files = (request, response) =>
    isCode.test(request.url!)
      ? response.writeHead(404).end()
      : handlerOf('fresh')(request, response);
  await page.goto(address + told);
  await expect(page.getByRole('alert')).toContainText('リンクの答えは、読み直しても残ります');
  serve('fresh', 'fresh');
  await page.getByRole('button', { name: '読み直す' }).click();
  await expect(result(page)).toBeVisible();
  await expect(result(page).locator('[data-slot="given"]')).toContainText('B型');
});
