import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const [light = '', rest = ''] = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').split(
  '@media screen and (prefers-color-scheme: dark)',
);
const [dark = ''] = rest.split('@media (forced-colors');
const colors = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([a-z-]+): #([\da-f]+);/g)].map(([, name, hex]) => [name!, hex!]));
const schemes = { 明: colors(light), 暗: new Map([...colors(light), ...colors(dark)]) };

/** As WCAG 2 counts it. */
function luminance(hex: string): number {
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = long.match(/../g)!.map((pair) => {
    const part = parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** What is read, and on which ground; then what is only looked at. */
const text = ['ink paper', 'ink sheet', 'soft paper', 'soft sheet', 'pen paper', 'pen sheet'];
const onPlates = ['paper pen', 'on-mark mark', 'feat face', 'feat mark'];
const drawn = [
  'line paper',
  'line mark',
  'edge paper',
  'edge sheet',
  'hair paper',
  'hair face',
  'under paper',
];

test('文字は4.5:1、線と絵は3:1より、地からはっきり見える', () => {
  for (const [scheme, values] of Object.entries(schemes))
    for (const pair of [...text, ...onPlates, ...drawn]) {
      const [front, ground] = pair.split(' ').map((name) => values.get(name));
      const seen = contrast(front!, ground!);
      const least = drawn.includes(pair) ? 3 : 4.5;
      assert.ok(seen >= least, `${scheme} ${pair}: ${seen.toFixed(2)}`);
    }
});
