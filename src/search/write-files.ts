import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** By path below a folder: bytes, or what goes in as JSON. */
export type Files = ReadonlyMap<string, unknown>;

export async function writeFiles(files: Files, folder: URL): Promise<void> {
  for (const [name, content] of files) {
    const path = fileURLToPath(new URL(name, folder));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  }
}
