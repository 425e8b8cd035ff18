import { hash } from 'node:crypto';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import committed from './seed-fingerprints.json' with { type: 'json' };
import { linesShown } from '../read/shown-text.ts';
import { officialNames } from '../read/word-lists.ts';

/** So many letters in a row are no coincidence. */
const runLength = 30;

/** A window of which no more than this is anything but official names belongs to nobody. */
const ownLettersMin = 10;

const hexDigits = 10;

/** A text's letters and digits, full-width ones made plain, each with its place in the text. */
function lettersOf(text: string): { letter: string; index: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ 0: source, index }) =>
    source
      .normalize('NFKC')
      .toLowerCase()
      .split('')
      .map((letter) => ({ letter, index })),
  );
}

const fingerprint = (window: string) => hash('sha256', window, 'hex').slice(0, hexDigits);
const join = (letters: readonly { letter: string }[]) =>
  letters.map(({ letter }) => letter).join('');

/** Returns the fingerprints of every window of a text that is not made of official names alone. */
export function fingerprintsOf(text: string): Set<string> {
  const all = join(lettersOf(text));
  const own = officialNames
    .map((name) => join(lettersOf(name)))
    .reduce((rest, name) => rest.replaceAll(name, '_'.repeat(name.length)), all);
  const prints = new Set<string>();
  for (let start = 0; start + runLength <= all.length; start += 1) {
    const ownLetters = own.slice(start, start + runLength).replaceAll('_', '').length;
    if (ownLetters > ownLettersMin) prints.add(fingerprint(all.slice(start, start + runLength)));
  }
  return prints;
}

/** Returns fingerprints as kept in seed-fingerprints.json: five bytes each, sorted, base64. */
export function packPrints(prints: ReadonlySet<string>): string {
  return Buffer.from([...prints].sort().join(''), 'hex').toString('base64');
}

/** Returns what packPrints() packed. */
export function unpackPrints(packed: string): Set<string> {
  return new Set(Buffer.from(packed, 'base64').toString('hex').match(/.{10}/g));
}

/** The fingerprints of the articles this site must not copy from; the articles themselves are not kept here. */
export const seedFingerprints: ReadonlySet<string> = unpackPrints(committed.fingerprints);

interface Run {
  readonly text: string;
  /** Where it begins in the text that was searched. */
  readonly index: number;
}

/** Returns the runs of 30 letters or more that a text shares with the fingerprinted ones, whatever the punctuation. */
export function sharedRuns(text: string, prints: ReadonlySet<string> = seedFingerprints): Run[] {
  const letters = lettersOf(text);
  const all = join(letters);
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start + runLength <= letters.length; start += 1) {
    if (!prints.has(fingerprint(all.slice(start, start + runLength)))) continue;
    const last = runs.at(-1);
    if (last && start < last.end) last.end = start + runLength;
    else runs.push({ start, end: start + runLength });
  }
  return runs.map(({ start, end }) => ({
    text: all.slice(start, end),
    index: letters[start]?.index ?? 0,
  }));
}

/** Returns a fault on each sentence of anybody else's article. */
export function seedRuns(
  library: Library,
  prints: ReadonlySet<string> = seedFingerprints,
): Fault[] {
  return library.entries.flatMap((entry) => runsIn(library, entry, prints));
}

function runsIn(library: Library, { file, passages }: Entry, prints: ReadonlySet<string>): Fault[] {
  const lines = passages
    .filter(({ key }) => key !== 'aliases')
    .flatMap((passage) =>
      linesShown(library, passage)
        .split('\n')
        .map((text, i) => ({ line: passage.line + i, text })),
    );
  let end = 0;
  const ends = lines.map(({ text }) => (end += text.length));
  return sharedRuns(lines.map(({ text }) => text).join(''), prints).map((run) => ({
    file,
    line: lines[ends.findIndex((lineEnd) => run.index < lineEnd)]?.line ?? 1,
    message: `「${run.text}」が、ほかの人の記事と${run.text.length}字続けて同じです`,
    remedy: '事実だけを使い、自分の言葉で書き直してください',
  }));
}
