import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './setup/test.ts';
import { strToU8, zipSync } from 'fflate';
import { inventedList, ofService } from '../src/offices/testing/invented-list.ts';
import { violationsIn } from './setup/axe.ts';
import { smallTargets, tooWide } from './setup/on-screen.ts';
import { ProjectCopy } from './setup/project-copy.ts';
import { createSiteServer } from './setup/static-server.ts';

/**
 * A centre's edition for two towns, with lists that were taken as an operator takes them: built in a copy of the project that
 * has the pages of both, and no others.
 */
const towns = [
  { code: '131130', name: 'ひがしみほん市', offices: '/offices/tokyo/#渋谷区' },
  { code: '011002', name: 'にしみほん町', offices: '/offices/hokkaido/#札幌市中央区' },
] as const;
const [first, second] = towns;
let copy: ProjectCopy;
let site: Server;
let address: string;

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Runs `npm run offices` in the copy. */
async function take(...from: string[]): Promise<string> {
  const run = spawn(process.execPath, ['src/offices/run-take.ts', ...from], { cwd: copy.folder });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (said += text));
  await once(run, 'close');
  return said;
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  copy = new ProjectCopy();
  const pages = join(copy.folder, 'src/pages');
  for (const name of readdirSync(pages))
    if (!['local', 'offices', 'index.astro'].includes(name))
      rmSync(join(pages, name), { recursive: true });
  const edition = readFileSync(join(copy.folder, 'content/local/mihon-center.yaml'), 'utf8');
  writeFileSync(
    join(copy.folder, 'content/local/two-towns.yaml'),
    edition.replace('"000001"', `"${first.code}"`).replace('"000002"', `"${second.code}"`),
  );
  delete process.env['OFFICES'];
});
test.afterAll(() => {
  site?.close();
  copy.remove();
});

test('配られた zip の住所と、手もとのファイルから、一覧を取って組み立てられる', async () => {
  test.setTimeout(240_000);
  const zip = zipSync({ 'List.csv': strToU8(inventedList()) });
  const official = createServer((_, response) => response.end(zip)).listen(0, '127.0.0.1');
  await once(official, 'listening');
  const file = join(copy.folder, 'sfkopendata_202503_60.csv');
  writeFileSync(file, inventedList(ofService('就労移行支援')));
  const said = await take(`${addressOf(official)}/sfkopendata_202503_62.zip`, file);
  official.close();
  expect(said).toContain('就労定着支援 5行 → 5か所');
  expect(said).toContain('就労移行支援 5行 → 5か所');
  expect(readdirSync(join(copy.folder, 'content/offices')).sort()).toEqual([
    'wamnet-2025-03-ikou.csv',
    'wamnet-2025-03-teichaku.csv',
  ]);
  const { exitCode, output } = copy.build({ EDITION: 'two-towns' });
  expect(exitCode, output).toBe(0);
  site = createSiteServer({ root: join(copy.folder, 'dist/'), base: '/' }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = addressOf(site);
});

test('版の町の事業所が、事業所のページの初めと、窓口のページに出て、その町の一覧に行ける', async ({
  page,
}) => {
  for (const path of ['/offices/', '/local/']) {
    await page.goto(address + path);
    for (const { name, offices } of towns) {
      const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
      expect(decodeURI((await link.getAttribute('href'))!)).toBe(offices);
    }
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${first.name}`) })
    .click();
  await expect(page.getByRole('heading', { name: '渋谷区' })).toBeInViewport();
});

test('住んでいる所をえらぶと、そこの窓口と答えだけになり、住所の # のあとに残り、次のページでもそのまま', async ({
  page,
}) => {
  const sent: string[] = [];
  await page.goto(`${address}/local/`);
  page.on('request', (request) => sent.push(request.url()));
  const choice = page.getByLabel('住んでいる所');
  const answers = page.locator('.local:visible');
  await expect(answers).toHaveCount(5);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await choice.selectOption(second.name);
  await expect(answers).toHaveCount(2);
  for (const answer of await answers.all())
    await expect(answer).toContainText(`${second.name}では`);
  await expect(page.getByRole('heading', { name: `${first.name}の窓口` })).toBeHidden();
  expect(new URL(page.url()).hash).toBe(`#area=${second.code}`);
  expect(sent).toEqual([]);
  await page.goto(`${address}/offices/`);
  await expect(choice).toHaveValue(second.code);
  await expect(page.getByRole('link', { name: `${first.name}の事業所` })).toBeHidden();
  await choice.selectOption('ぜんぶ');
  await expect(page.getByRole('link', { name: `${first.name}の事業所` })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  expect(sent.filter((url) => url.includes('?') || url.includes(second.code))).toEqual([]);
});

test('送られた住所でも、そこだけになる。版にない所なら、ぜんぶ出る', async ({ page }) => {
  await page.goto(`${address}/local/#area=${first.code}`);
  await expect(page.locator('.local:visible')).toHaveCount(3);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goto('about:blank');
  await page.goto(`${address}/local/#area=999999`);
  await expect(page.locator('.local:visible')).toHaveCount(5);
});

test('axeの違反がなく、指で押せて、横に動かさずに読める', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${address}/local/`);
  expect(await violationsIn(page)).toEqual([]);
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test.describe('JavaScriptなしで', () => {
  test.use({ javaScriptEnabled: false });
  test('ぜんぶの市区町村の窓口と答えが、名前といっしょに出る', async ({ page }) => {
    await page.goto(`${address}/local/`);
    await expect(page.getByLabel('住んでいる所')).toBeHidden();
    for (const { name } of towns)
      await expect(page.locator('.local', { hasText: `${name}では` }).first()).toBeVisible();
  });
});
