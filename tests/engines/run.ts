/** All tests that run in three engines: node --test tests/engines/run.ts. One file of them runs alone, too. */
import { globSync } from 'node:fs';
import { sideBySide } from './for-each-engine.ts';

const tests = new URL('../', import.meta.url);
const files = globSync('**/*.engines.ts', { cwd: tests }).sort();
await sideBySide(files.map((file) => new URL(file, tests).href));
