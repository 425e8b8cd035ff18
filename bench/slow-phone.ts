import type { Page } from '@playwright/test';

/** A phone of the middle range: a fourth of this machine's speed, on a slow 4G line (Lighthouse's figures). */
const slow = { cpu: 4, latency: 150, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8 };

/** Makes a page as slow as on such a phone, before it opens anything. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.download,
    uploadThroughput: slow.upload,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
}
