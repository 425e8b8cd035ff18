import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { OfficeList } from './office.ts';
import type { Places } from './places.ts';
import { readList } from './read-list.ts';

/** Fifty times the largest list there was. */
const mostBytes = 100_000_000;

interface Taken {
  readonly file: string;
  readonly list: OfficeList;
}

/**
 * Returns a list taken from an address or a file, a CSV or a zip with one in it, and written as it is into a folder.
 * @throws with a sentence, where there is no list, or one that would mislead
 */
export async function takeList(from: string, folder: string, places: Places): Promise<Taken> {
  const isAddress = /^https?:/.test(from);
  const name = basename(isAddress ? new URL(from).pathname : from);
  const bytes = isAddress ? await fetched(from) : readFrom(from);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const [csv, ...others] = isZip ? tablesIn(bytes, name) : [bytes];
  if (!csv || others.length)
    throw new Error(
      `${name}: zip の中に CSV が${others.length + (csv ? 1 : 0)}つあります。1つだけのものか、取り出した CSV を渡してください。`,
    );
  const list = readList(csv, name, places);
  const file = join(folder, `wamnet-${list.month}-${list.service}.csv`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, csv);
  return { file, list };
}

function readFrom(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`${file}: 読めません。ファイルの名前と場所を確かめてください。`, { cause });
  }
}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address}: つながりません。住所と通信を確かめてください。`, { cause });
  });
  if (!response.ok)
    throw new Error(`${address}: ${response.status} が返りました。住所を確かめてください。`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @throws where the archive is cut off, or no archive */
function tablesIn(zip: Uint8Array, name: string): Uint8Array[] {
  let largest = 0;
  const tables = () =>
    unzipSync(zip, {
      filter: (file) => {
        // Macs put a file of their own beside each.
        if (!/\.csv$/i.test(file.name) || file.name.startsWith('__MACOSX/')) return false;
        largest = Math.max(largest, file.originalSize);
        return file.originalSize <= mostBytes;
      },
    });
  try {
    const found = Object.values(tables());
    if (largest <= mostBytes) return found;
  } catch (cause) {
    throw new Error(`${name}: zip の形ではありません。途中で切れていないか、確かめてください。`, {
      cause,
    });
  }
  throw new Error(
    `${name}: zip の中の CSV が大きすぎます(${Math.round(largest / 1e6)}MB)。公式のページのものか、確かめてください。`,
  );
}
