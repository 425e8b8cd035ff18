import { openPack, type Pack } from './open-pack.ts';

/** What a reader keeps on the device, as the page writes it and the worker reads it: one cache, whole or not there. */

/** Put in last: a cache without it is half a copy, and as good as none. */
interface Kept {
  readonly version: string;
  /** When it was saved: '2026-11-29T03:12:45.678Z'. */
  readonly saved: string;
  readonly parts: readonly string[];
}

export interface Copy extends Kept {
  /** The name of its cache. */
  readonly name: string;
}

/** What the newest build says of itself, under an address that stays the same. */
export interface Newest {
  readonly version: string;
  /** Bytes by the name of the part. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** Where packs are, and what the newest of them are called. */
export const packFolder = 'offline/';
export const newestFile = `${packFolder}newest.json`;
export const workerFile = 'offline-worker.js';
/** Returns where a part's pack lies below the site's root: 'offline/bf96883f19/guide.bin' */
export const packFile = (version: string, part: string): string =>
  `${packFolder}${version}/${part}.bin`;

/** Sites under two paths of one host share their caches. */
const prefix = (base: string): string => `offline ${base} `;
const nameOfCopy = (base: string, saved: string): string => prefix(base) + saved;
/** Returns the address of what is in a copy: none of the site's own. */
export const inCopy = (name: string): string => `/offline-copy/${name}`;
const about = inCopy('about');

/** Returns the names of this site's caches, the newest first. */
export async function namesOfCopies(base: string): Promise<string[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(prefix(base)))
    .sort()
    .reverse();
}

/** Returns the newest whole copy. */
export async function newestCopy(base: string): Promise<Copy | undefined> {
  for (const name of await namesOfCopies(base)) {
    const kept = await caches.match(about, { cacheName: name });
    if (kept) return { name, ...((await kept.json()) as Kept) };
  }
  return undefined;
}

/**
 * Puts a copy beside the one that is there, and only then takes that away. @throws where it does not fit or is broken;
 * then everything is as before
 */
export async function keep(
  base: string,
  kept: Kept,
  packs: ReadonlyMap<string, Response>,
): Promise<void> {
  const name = nameOfCopy(base, kept.saved);
  try {
    const cache = await caches.open(name);
    for (const [part, pack] of packs) await cache.put(inCopy(part), pack);
    for (const part of kept.parts) {
      const { version } = await openPack((await cache.match(inCopy(part)))!);
      if (version !== kept.version) throw new Error(`${part} is of ${version}`);
    }
    await cache.put(about, Response.json(kept));
  } catch (cause) {
    await caches.delete(name);
    throw cause;
  }
  for (const other of await namesOfCopies(base)) if (other !== name) await caches.delete(other);
}

const opened = new Map<string, Promise<Pack>>();

/** Returns a file of a copy. @throws where the copy cannot be read */
export async function fileIn(
  { name, parts }: Copy,
  path: string,
): Promise<ReturnType<Pack['read']>> {
  for (const key of opened.keys()) if (!key.startsWith(name)) opened.delete(key);
  for (const part of parts) {
    const key = `${name} ${part}`;
    let pack = opened.get(key);
    if (!pack) {
      pack = caches.match(inCopy(part), { cacheName: name }).then((packed) => openPack(packed!));
      opened.set(key, pack);
      pack.catch(() => opened.delete(key));
    }
    const file = (await pack).read(path);
    if (file !== undefined) return file;
  }
  return undefined;
}
