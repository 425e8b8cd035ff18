import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { answerLink } from '../../check/flow/answer-link.ts';
import { type QrPicture, qrPicture } from './qr-picture.ts';

/** Pixels on each side of a square. */
const scale = 2;

/** Every square of the picture, dark or not. */
function squares({ size, path }: QrPicture): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const piece of path.match(/M[^M]+/g) ?? []) {
    const [, x, y, wide, back] = /^M(\d+) (\d+)h(\d+)v1h-(\d+)z$/.exec(piece)!.map(Number);
    assert.equal(wide, back, piece);
    rows[y!]!.fill(true, x, x! + wide!);
  }
  return rows;
}

/** What a camera reads in the picture. */
function read(picture: QrPicture): string | undefined {
  const rows = squares(picture);
  const width = picture.size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (rows[Math.floor(y / scale)]![Math.floor(x / scale)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return jsQR(pixels, width, width, { inversionAttempts: 'dontInvert' })?.data;
}

/** The level of error correction: the first two squares of the format, below the upper left corner, as ISO/IEC 18004 masks them. */
function levelOf(picture: QrPicture): string {
  const row = squares(picture)[4 + 8]!;
  return 'HQML'.charAt(2 * Number(row[4]) + Number(row[5]));
}

const typicalLink = `https://example.jp/guide/check/#${answerLink({
  who: 'self',
  on: undefined,
  fields: {
    priorService: 'transition',
    gap: 'continuous',
    employment: 'company',
    hiredOn: '2026-04-01',
    course: 'steady',
    usage: 'not-started',
    circumstances: 'moving,jobcoach',
    monthlySalary: '180000',
  },
})}`;

test('答えのリンクの絵から、同じリンクが読める', () => {
  const picture = qrPicture(typicalLink)!;
  assert.equal(read(picture), typicalLink);
  assert.notEqual(levelOf(picture), 'L');
});

test('50字から800字までの、どんなリンクの絵からも、同じリンクが読める', () => {
  const start = 'https://example.jp/#';
  const letters = [
    ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%",
  ];
  const link = fc
    .integer({ min: 50, max: 800 })
    .chain((length) =>
      fc.array(fc.constantFrom(...letters), {
        minLength: length - start.length,
        maxLength: length - start.length,
      }),
    )
    .map((characters) => start + characters.join(''));
  fc.assert(
    fc.property(link, (text) => {
      const picture = qrPicture(text)!;
      assert.equal(read(picture), text);
      assert.notEqual(levelOf(picture), 'L');
    }),
    // A failing link is shown as found: to shorten it would take minutes.
    { numRuns: 200, endOnFailure: true },
  );
});

test('まわりに、四つぶんの余白がある', () => {
  const rows = squares(qrPicture(typicalLink)!);
  const edge = (line: readonly boolean[]) => [...line.slice(0, 4), ...line.slice(-4)];
  assert.ok([...rows.slice(0, 4), ...rows.slice(-4)].flat().every((isDark) => !isDark));
  assert.ok(rows.flatMap(edge).every((isDark) => !isDark));
  assert.ok(rows[4]![4]);
});

test('900字までは、どんな字でも絵になり、それより長いと絵にならない', () => {
  assert.equal(read(qrPicture('a'.repeat(900))!), 'a'.repeat(900));
  assert.equal(qrPicture('a'.repeat(901)), undefined);
  assert.equal(qrPicture('あ'.repeat(901)), undefined);
  const thai = qrPicture('ก'.repeat(900))!;
  assert.equal(levelOf(thai), 'L');
  assert.equal(read(thai), 'ก'.repeat(900));
  for (const text of ['', 'あ'.repeat(900), '🗓'.repeat(450), '\ud800'.repeat(900)])
    assert.ok(qrPicture(text), text.slice(0, 1));
});
