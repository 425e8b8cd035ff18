import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { builtName } from '../src/late-code/hashed-folder.ts';
import { root } from './setup/places.ts';
import { ProjectCopy } from './setup/project-copy.ts';

/** A site of few pages: what a release does is the same for many. */
const copy = new ProjectCopy();
after(() => copy.remove());
const at = (path: string) => join(copy.folder, path);
for (const name of readdirSync(at('src/pages')))
  if (!/^(404|about|index|search)/.test(name)) rmSync(at(`src/pages/${name}`), { recursive: true });
cpSync(`${root}package-lock.json`, at('package-lock.json'));

function release(environment: Readonly<Record<string, string>>, ...args: string[]) {
  // Whatever the network is like: npm is asked, and does not answer.
  const registry = { npm_config_registry: 'http://127.0.0.1:1/', npm_config_fetch_retries: '0' };
  const { status, stdout } = spawnSync(process.execPath, ['src/release/run.ts', ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...registry, ...environment },
  });
  return { status, said: stdout };
}
test('公開用の組み立て: 公開できないわけをすべて言って止まり、dist はそのまま。ためすなら進み、前のファイルを残す', () => {
  mkdirSync(at('dist/search/aaaaaaaaaa'), { recursive: true });
  writeFileSync(at('dist/index.html'), '<site-search data-folder="/search/aaaaaaaaaa/">');
  writeFileSync(at('dist/search/aaaaaaaaaa/names.json'), '[]');

  // Whether it stops does not hang on what was built: here one page, below the site itself.
  const ours = readFileSync(at('package.json'), 'utf8');
  const onePage = `mkdir dist-next dist-next-hosts && echo http://localhost:4321 > dist-next/index.html && :`;
  const theirs = { ...(JSON.parse(ours) as object), scripts: { build: onePage } };
  writeFileSync(at('package.json'), JSON.stringify(theirs));
  const refused = release({ SITE_PUBLISHER: '○○市' });
  writeFileSync(at('package.json'), ours);
  assert.equal(refused.status, 1, refused.said);
  for (const reason of ['SITE_ADDRESS に', 'SITE_CONTACT に', '(localhost)が'])
    assert.ok(refused.said.includes(reason), `${reason}: ${refused.said}`);
  assert.doesNotMatch(refused.said, /SITE_PUBLISHER/);
  assert.match(refused.said, /注意 パッケージの欠陥の一覧は、.*確かめていません/);
  assert.deepEqual(readdirSync(at('dist')).sort(), ['index.html', 'search']);
  assert.ok(!existsSync(at('dist-next')) && !existsSync(at('dist-next-hosts')));

  const trial = release({}, '--trial');
  assert.equal(trial.status, 0, trial.said);
  assert.match(trial.said, /公開しないでください/);
  for (const reason of ['SITE_ADDRESS に', 'SITE_PUBLISHER に', '(localhost)が'])
    assert.ok(trial.said.includes(reason), `${reason}: ${trial.said}`);
  const folders = readdirSync(at('dist/search')).filter((name) => builtName.test(name));
  assert.equal(folders.length, 2, trial.said);
  const headers = readFileSync(at('dist/_headers'), 'utf8');
  const now = folders.find((name) => name !== 'aaaaaaaaaa');
  assert.ok(headers.includes(`/search/${now}/*`) && !headers.includes('aaaaaaaaaa'));
  assert.deepEqual(readdirSync(at('dist-hosts')).sort(), [
    'Caddyfile',
    'nginx-http.conf',
    'nginx-server.conf',
  ]);
});
