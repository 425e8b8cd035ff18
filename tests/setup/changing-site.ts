import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { fileAt, createSiteServer, type Site } from './static-server.ts';

/** A host that changes: another build, no answer, half a file. */
export class ChangingSite {
  readonly #server: Server;
  readonly #hosts = new Map<Site, Server>();
  /** What it serves; 'down' breaks every connection off, 'silent' never answers. */
  shown: Site | 'down' | 'silent';
  /** Files whose answer breaks off in the middle. */
  broken = /^$/;
  /** Files in the place of others, by their path. */
  readonly instead = new Map<string, Buffer>();
  readonly asked: string[] = [];

  constructor(shown: Site) {
    this.shown = shown;
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      this.asked.push(path);
      const site = this.shown;
      if (site === 'silent') return;
      if (site === 'down') return void request.socket.destroy();
      const other = this.instead.get(path);
      if (other) {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(other);
      } else if (this.broken.test(path)) {
        const whole = readFileSync(fileAt(site, path)!);
        response.writeHead(200, { 'content-length': whole.length });
        response.write(whole.subarray(0, whole.length / 2), () => request.socket.destroy());
      } else this.#host(site).emit('request', request, response);
    });
  }

  #host(site: Site): Server {
    const host = this.#hosts.get(site) ?? createSiteServer(site);
    this.#hosts.set(site, host);
    return host;
  }

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
