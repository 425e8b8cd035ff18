import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { hostHeaders, PolicyReports } from './host-headers.ts';

export interface Site {
  /** The folder of built files. */
  readonly root: string;
  /** The path it is served under: '/' or '/sub/path/'. */
  readonly base: string;
  /** Brotli or gzip, as the browser takes it, as a host would. */
  readonly compress?: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};
const binary = 'application/octet-stream';

/** The file an address means, 'elsewhere' for a folder without its slash, undefined where there is none. */
export function fileAt({ root, base }: Site, address: string): string | 'elsewhere' | undefined {
  const path = pathOf(address);
  if (!path?.startsWith(base)) return undefined;
  const file = join(root, normalize(`/${path.slice(base.length)}`));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  if (!existsSync(index)) return undefined;
  return path.endsWith('/') ? index : 'elsewhere';
}

function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, 'http://site').pathname);
  } catch {
    return undefined;
  }
}

function compressorFor(
  accepted: string,
): { name: string; compress: (body: Buffer) => Buffer } | undefined {
  if (/\bbr\b/.test(accepted)) {
    return {
      name: 'br',
      compress: (body) =>
        brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    };
  }
  return /\bgzip\b/.test(accepted)
    ? { name: 'gzip', compress: (body) => gzipSync(body, { level: 9 }) }
    : undefined;
}

/** Serves a built site as a plain host would: index.html, 404.html, types, the headers that the build asks for, and nothing else. */
export function createSiteServer(site: Site): Server {
  const packed = new Map<string, Buffer>();
  const headersFor = hostHeaders(site.root);
  const reports = new PolicyReports();

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    file: string,
  ): void {
    const type = types[extname(file)] ?? binary;
    const compressor =
      site.compress && type !== binary
        ? compressorFor(String(request.headers['accept-encoding'] ?? ''))
        : undefined;
    const key = `${compressor?.name} ${file}`;
    const body =
      packed.get(key) ??
      (compressor ? compressor.compress(readFileSync(file)) : readFileSync(file));
    if (compressor) packed.set(key, body);
    response.writeHead(status, {
      ...headersFor(pathOf(request.url ?? '/') ?? '/'),
      'content-type': type,
      'content-length': body.length,
      ...(compressor && { 'content-encoding': compressor.name, vary: 'accept-encoding' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  return createServer((request, response) => {
    if (reports.answer(request, response)) return;
    const address = request.url ?? '/';
    const file = fileAt(site, address);
    if (file === 'elsewhere') {
      response.writeHead(301, { location: `${address.split(/[?#]/)[0]}/` }).end();
      return;
    }
    const missing = join(site.root, '404.html');
    if (file) send(request, response, 200, file);
    else if (existsSync(missing)) send(request, response, 404, missing);
    else response.writeHead(404).end();
  });
}
