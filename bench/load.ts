import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { nginx, serveByNginx } from '../tests/setup/nginx.ts';
import { builtName } from '../src/late-code/hashed-folder.ts';
import { dist } from '../tests/setup/places.ts';
import { table } from './table.ts';

const connections = 1000;
const seconds = Number(process.env['LOAD_SECONDS'] ?? 60);

/** What readers ask for: a page at its heaviest and at its lightest, what a search brings, and what is not there. */
function paths(): Record<string, string> {
  const search = readdirSync(`${dist}search`).find((name) => builtName.test(name))!;
  const text = readdirSync(`${dist}search/${search}/text`).sort()[0]!;
  return {
    'ガイド(料金)': '/guides/fee/',
    ことば: '/glossary/jukyushasho/',
    検索のコード: `/search/${search}/engine.js`,
    検索の名前: `/search/${search}/names.json`,
    検索の文の1片: `/search/${search}/text/${text}`,
    'ないページ(404)': '/nai/',
  };
}

/** @throws where nothing is answered */
function ask(url: string): {
  rate: number;
  p50: string;
  p99: string;
  perAnswer: number;
  failed: number;
} {
  const { stdout, status, stderr } = spawnSync(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url],
    // What hangs is ended: the machine is somebody's.
    { encoding: 'utf8', timeout: (seconds + 30) * 1000 },
  );
  const figure = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '';
  const [, answers = '0', read = '0', unit = ''] =
    /(\d+) requests in .*?, ([\d.]+)(\w+) read/.exec(stdout) ?? [];
  if (status !== 0 || answers === '0') throw new Error(`wrk ${url}: ${stderr}${stdout}`);
  const bytes = Number(read) * ({ KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }[unit] ?? 1);
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    stdout,
  );
  return {
    rate: Math.round(Number(figure(/Requests\/sec:\s+([\d.]+)/))),
    p50: figure(/^ +50% +(\S+)/m),
    p99: figure(/^ +99% +(\S+)/m),
    perAnswer: Math.round(bytes / Number(answers)),
    failed: (errors ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0),
  };
}

/** Returns what nginx with the build's own settings bears on this machine, asked by wrk beside it; else why it was not tried. */
export async function loadReport(): Promise<string> {
  if (!existsSync(nginx))
    return '負荷: nginx がないので、測っていません(apt-get install -y nginx).';
  if (spawnSync('wrk', ['--version']).error)
    return '負荷: wrk がないので、測っていません(apt-get install -y wrk).';
  const { address, close } = await serveByNginx(dist, 'http://127.0.0.1:9');
  try {
    const rows = Object.entries(paths()).map(([name, path]) => {
      const { rate, p50, p99, perAnswer, failed } = ask(address + path);
      return [name, rate, p50, p99, perAnswer, failed];
    });
    return [
      `負荷: 接続${connections}、${seconds}秒、${availableParallelism()}コアを wrk と分けて`,
      table(['もの(gzip)', '1秒の回数', '半分は', '99%は', 'B/回', 'こたえなし'], rows),
    ].join('\n');
  } finally {
    close();
  }
}
