import { expect, test } from './setup/test.ts';
import { reportsPath } from './setup/host-headers.ts';
import { isBuilt, localAddress, localDist, siteAddress } from './setup/places.ts';

const addresses = [siteAddress, ...(isBuilt(localDist) ? [new URL(localAddress).origin] : [])];

test('すべての検査のあいだ、送ったヘッダーにそむいたページは1つもない', async ({
  page,
  request,
}) => {
  const told = async (address: string): Promise<string[]> =>
    (await (await request.get(address + reportsPath)).json()) as string[];
  for (const address of addresses) expect.soft(await told(address), address).toEqual([]);

  // That nothing was told is worth something only where a breach would be.
  await page.goto('about/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => told(siteAddress)).toContain('style-src-attr: inline on /about/');
});
