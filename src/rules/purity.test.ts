import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('.', import.meta.url);
const rules = readdirSync(folder).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test('規則は src/rules の外から何も取り込まない', () => {
  for (const name of rules) {
    const code = readFileSync(new URL(name, folder), 'utf8');
    assert.doesNotMatch(code, /\bimport\s*[('"]|\brequire\b/, name);
    for (const [, from = ''] of code.matchAll(/^(?:import|export|\}).* from '([^']+)'/gm))
      assert.match(from, /^\.\/[a-z-]+\.ts$/, name);
  }
});

test('規則は時計・乱数・画面・通信にふれない', () => {
  for (const name of rules) {
    const code = readFileSync(new URL(name, folder), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
      '',
    );
    assert.doesNotMatch(
      code,
      /\b(Date|Temporal|process|document|window|globalThis|fetch|Math\.random|console)\b/,
      name,
    );
  }
});
