import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePacks } from '../../src/offline/offline-copy.ts';
import { builtFolder } from '../../src/late-code/hashed-folder.ts';

/** What stands on every page of the later build, and on none of the first. */
export const laterWords = 'つぎの版です';

/** Returns a copy of a build with other words, another name for its hashed files, and where `kept` another worker, and packs of these. */
export async function laterBuild(dist: string, { kept }: { kept: boolean }): Promise<string> {
  const site = `${mkdtempSync(join(tmpdir(), 'later-build-'))}/`;
  cpSync(dist, site, { recursive: true });
  const [from, to] = [builtFolder(new URL(`file://${dist}`)), '/search/0123456789/'];
  renameSync(site + from.slice(1), site + to.slice(1));
  for (const page of globSync('**/*.html', { cwd: site })) {
    const html = readFileSync(site + page, 'utf8');
    const later = html.replaceAll(from, to).replace('</footer>', `<p>${laterWords}</p></footer>`);
    writeFileSync(site + page, later);
  }
  if (!kept) return site;
  rmSync(`${site}offline`, { recursive: true });
  const worker = `${site}offline-worker.js`;
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// later`);
  await writePacks(site);
  return site;
}
