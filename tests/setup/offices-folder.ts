import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { inventedList, ofService } from '../../src/offices/testing/invented-list.ts';
import { root } from './places.ts';

/** Where the official lists lie, where they are at hand: beside a checkout, or where OFFICES says. */
const official = process.env['OFFICES'] || `${root}../shared/offices`;
const invented = `${root}node_modules/.cache/invented-offices`;

export const isOfficial =
  existsSync(official) && readdirSync(official).some((name) => /^wamnet-.*\.csv$/.test(name));

/** Returns a folder with lists of offices: the official ones, else invented ones that it writes. */
export function officesFolder(): string {
  if (isOfficial) return official;
  mkdirSync(invented, { recursive: true });
  writeFileSync(`${invented}/wamnet-2025-03-teichaku.csv`, inventedList());
  writeFileSync(`${invented}/wamnet-2025-03-ikou.csv`, inventedList(ofService('就労移行支援')));
  return invented;
}
