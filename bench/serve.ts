import type { AddressInfo } from 'node:net';
import { createSiteServer, type Site } from '../tests/setup/static-server.ts';

/** Returns the address at which a site is served, its own or, where that port is taken, another, and how to stop. */
export async function serve(site: Site): Promise<{ address: string; stop: () => void }> {
  for (const port of [4321, 0]) {
    const server = createSiteServer(site);
    const listens = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, 'localhost', () => resolve(true));
    });
    if (listens)
      return {
        address: `http://localhost:${(server.address() as AddressInfo).port}`,
        stop: () => void server.close(),
      };
  }
  throw new Error('No port on localhost is free.');
}
