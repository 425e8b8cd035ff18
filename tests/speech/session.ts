/** Inside a display and a bus of its own (run.ts): each script in a fresh Firefox; what was heard goes into a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../setup/static-server.ts';
import { dist } from '../setup/places.ts';
import { checkByKeys } from './check-by-keys.ts';
import { byKeys, furigana, names, readTwice, scripts } from './scripts.ts';
import { ScreenReader } from './screen-reader.ts';
import { landmarksOn, notHeard } from './sentences.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`${unknown.join(', ')}: only ${names.join(' ')}`);

/** The way to a page for who has switched ふりがな on. */
const switchOn = '/switch-on?';
const host = createSiteServer({ root: dist, base: '/' });
const site = createServer((request, response) => {
  const address = request.url ?? '/';
  if (!address.startsWith(switchOn)) return void host.emit('request', request, response);
  const path = JSON.stringify(address.slice(switchOn.length));
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<script>localStorage.setItem('furigana', '2'); location.replace(${path})</script>`);
});
await new Promise<void>((listens) => site.listen(0, 'localhost', listens));
const address = `http://localhost:${(site.address() as AddressInfo).port}`;

const fail = (what: string) => {
  process.exitCode = 1;
  console.log(what);
};
const fileOf = (name: string) => `tests/speech/heard/${name}.txt`;

/** Returns what is said of one page in a Firefox of its own; a failure is its last line. */
async function hear(name: string, use: (reader: ScreenReader) => Promise<string[]>) {
  const home = `${process.env['HOME']!}/${name}`;
  mkdirSync(home);
  const reader = new ScreenReader(home);
  try {
    return await use(reader);
  } catch (cause) {
    fail(`${name}: ${String(cause)}`);
    return [String(cause)];
  } finally {
    reader.stop();
  }
}

function write(name: string, heard: readonly string[]): void {
  writeFileSync(fileOf(name), `${heard.join('\n')}\n`);
  console.log(`${fileOf(name)}: ${heard.length} lines`);
}

/** From the skip link on: of the window, and of how it came here, Orca speaks in another order each time. */
const page = (lines: readonly string[]) =>
  lines.slice(lines.indexOf('本文へ進む')).filter((line) => !line.startsWith('Finished loading'));

async function readPage(name: string, path: string): Promise<void> {
  const whole = await hear(name, (reader) => reader.start(address + path));
  // What is shown of these pages their code decides: that is read by people.
  const lost = /#|^\/check\/$/.test(path) ? [] : notHeard(path, whole);
  if (lost.length) fail(`${path}: 読まれない文、2度読まれる文:\n  ${lost.join('\n  ')}`);
  const counts = whole.filter((line) => line.startsWith('Page has'));
  write(name, [`== ${path}`, ...counts.slice(0, 1), ...page(whole)]);
}

/** Where a landmark begins or ends, and what it is called, Orca says at times and at times not. */
const ofOrca = /^(?:navigation|banner|region|information|main content|leaving .*)\.?$/;

/** Both times with Orca's own key: of lists it says more then than while a page loads. */
const hearAgain = async (name: string, path: string, way = ''): Promise<string[]> =>
  page(
    await hear(name, async (reader) => {
      await reader.start(address + way + path);
      await reader.press('ctrl+Home');
      return reader.press('KP_Add');
    }),
  ).filter((line) => !ofOrca.test(line) && !landmarksOn(path).includes(line));

async function compareWithReadings(): Promise<void> {
  const told: string[] = [];
  for (const name of readTwice) {
    const path = scripts[name]!;
    const without = await hearAgain(`${name}-without`, path);
    const readings = await hearAgain(`${name}-${furigana}`, path, switchOn);
    const lost = without.filter((line) => !readings.includes(line));
    const added = readings.filter((line) => !without.includes(line));
    const isSame = without.join('\n') === readings.join('\n') && without.length > 50;
    if (!isSame) fail(`${name}: ふりがなを出すと、聞こえることが変わります`);
    told.push(
      isSame
        ? `${path}: ${without.length} lines, all the same with ふりがな`
        : `${path}: ${without.length} → ${readings.length} lines; − ${lost.join(' | ')}; + ${added.join(' | ')}`,
    );
  }
  write(furigana, told);
}

const isWanted = (name: string) => named.length === 0 || named.includes(name);
for (const [name, path] of Object.entries(scripts)) if (isWanted(name)) await readPage(name, path);
if (isWanted(byKeys))
  write(
    byKeys,
    await hear(byKeys, async (reader) => {
      await reader.start(`${address}/check/`);
      return checkByKeys(reader);
    }),
  );
if (isWanted(furigana)) await compareWithReadings();
site.close();
site.closeAllConnections();
