import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));

const scenes = ['table.svg'];
/** A page writes 20 bytes more: beside an easy sentence none is over 1,000 (tests/easy.spec.ts). */
const most = (name: string) => (scenes.includes(name) ? 3000 : 980);
const box = (name: string) => (scenes.includes(name) ? [318, 196] : [96, 96]);

test('there are at least 44 drawings beside the scene', () => {
  assert.ok(names.length - scenes.length >= 44, `${names.length}`);
});

for (const name of names)
  test(`${name} is drawn with the one pen, and small`, () => {
    const file = readFileSync(new URL(name, folder), 'utf8');
    const [width, height] = box(name);
    const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`;
    assert.ok(file.startsWith(head), file.slice(0, head.length));
    assert.ok(file.endsWith('</svg>\n'));
    assert.ok(file.length <= most(name), `${file.length} bytes`);
    const shapes = file.slice(head.length, -'</svg>\n'.length);
    const strange = shapes.replace(
      /<path(?: class="[fwkymeods]( [eods])?")? d="[^"]*"\/>|<circle(?: class="[fwkymeods]( [eods])?")?(?: (?:c[xy]|r)="[\d.]+"){3}\/>/g,
      '',
    );
    assert.equal(strange, '');
  });

for (const name of names)
  test(`${name} stays in its box`, () => {
    const file = readFileSync(new URL(name, folder), 'utf8');
    const [width = 0, height = 0] = box(name);
    for (const [, line = ''] of file.matchAll(/ d="([^"]*)"/g))
      for (const [x, y] of points(line))
        assert.ok(
          x >= -2 && y >= -2 && x <= width + 2 && y <= height + 2,
          `${x.toFixed(1)} ${y.toFixed(1)} in ${line}`,
        );
  });

/** Numbers that each command takes. All but the first M are relative. */
const taken: Readonly<Record<string, number>> = {
  M: 2,
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  z: 0,
};

/** The ends of a line's curves, and about how far their handles draw them. */
function points(line: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', list = ''] of line.matchAll(/([a-z])([^a-z]*)/gi)) {
    const size = taken[command];
    assert.ok(size !== undefined, `${command} in ${line}`);
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (command === 'z') [x, y] = [startX, startY];
    for (let at = 0; at < numbers.length; at += size) {
      const [fromX, fromY] = [x, y];
      if (command === 'h') x += numbers[at]!;
      else if (command === 'v') y += numbers[at]!;
      else
        for (let pair = at; pair < at + size; pair += 2) {
          [x, y] = [fromX + numbers[pair]!, fromY + numbers[pair + 1]!];
          if (pair < at + size - 2)
            found.push([fromX + (x - fromX) * 0.75, fromY + (y - fromY) * 0.75]);
        }
      found.push([x, y]);
      if (/m/i.test(command) && at === 0) [startX, startY] = [x, y];
    }
  }
  return found;
}
