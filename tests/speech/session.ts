/** Inside a display and a bus of its own (run.ts): each script in a fresh Firefox; what was heard goes into a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { serve } from '../../bench/serve.ts';
import { dist } from '../setup/places.ts';
import { scripts } from './scripts.ts';
import { ScreenReader } from './screen-reader.ts';
import { notHeard } from './sentences.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in scripts));
if (unknown.length)
  throw new Error(`${unknown.join(', ')}: only ${Object.keys(scripts).join(' ')}`);

const site = await serve({ root: dist, base: '/' });
for (const [name, path] of Object.entries(scripts)) {
  if (named.length && !named.includes(name)) continue;
  const home = `${process.env['HOME']!}/${name}`;
  mkdirSync(home);
  const reader = new ScreenReader(home);
  const heard: string[] = [];
  try {
    const whole = await reader.start(site.address + path);
    heard.push(`== ${path}`, ...whole);
    // What stands on the check's page depends on the answers: that is read by people.
    const lost = path.includes('#') ? [] : notHeard(path, whole);
    if (lost.length) {
      process.exitCode = 1;
      console.log(`${path}: 読まれない文、2度読まれる文:\n  ${lost.join('\n  ')}`);
    }
  } catch (cause) {
    process.exitCode = 1;
    heard.push(String(cause));
    console.log(`${name}: ${String(cause)}`);
  } finally {
    reader.stop();
  }
  writeFileSync(`tests/speech/heard/${name}.txt`, `${heard.join('\n')}\n`);
  console.log(`tests/speech/heard/${name}.txt: ${heard.length} lines`);
}
site.stop();
