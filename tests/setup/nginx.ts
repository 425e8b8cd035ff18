import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { reporting, reportsPath } from './host-headers.ts';

export const nginx = '/usr/sbin/nginx';

/** A server that can be asked at an address until it is closed. */
export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** Where Debian's own file stands: what this process may not write to is in a folder of its own. */
const configuration = (folder: string, root: string, port: number, reports: string): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join(' ')}
  include ${folder}/http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${root.replace(/\/$/, '')}-hosts/nginx-server.conf;
    location = ${reportsPath} { proxy_pass ${reports}; }
  }
}
`;

/** Serves a build as `docs/tasks/publish.md` says, with the files of its own; what browsers report goes to `reports`. @throws with what nginx says */
export async function serveByNginx(root: string, reports: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const http = readFileSync(`${root.replace(/\/$/, '')}-hosts/nginx-http.conf`, 'utf8');
  writeFileSync(
    join(folder, 'http.conf'),
    http.replace(/(?<=")[^"]*-src [^"]*(?=";)/g, (policy) => reporting(policy)),
  );
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, root, port, reports));
  const server = spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  if (await answers(address, server)) return { address, close };
  close();
  throw new Error(`nginx: ${said}`);
}

async function answers(address: string, server: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if (await fetch(address, { method: 'HEAD' }).catch(() => undefined)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
