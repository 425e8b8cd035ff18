import { inflateRawSync } from 'node:zlib';

const [endOfDirectory, entry, stored, deflated] = [0x06054b50, 0x02014b50, 0, 8];

/**
 * Returns the files of a zip archive whose names end so.
 * @throws where it is no such archive, or packed in a way that nobody has used for these lists
 */
export function unzip(bytes: Uint8Array, ending: string): Buffer[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = zip.length - 22;
  // Behind the directory there may be a remark.
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('zip の形ではありません。途中で切れていないか、確かめてください。');
  const files: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    if (zip.readUInt32LE(at) !== entry) throw new Error('zip の中の一覧が読めません。');
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('latin1', at + 46, at + 46 + nameLength);
    if (name.toLowerCase().endsWith(ending)) {
      const head = zip.readUInt32LE(at + 42);
      const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
      const packed = zip.subarray(from, from + size);
      if (method !== stored && method !== deflated)
        throw new Error(`zip の詰め方(${method})を知りません。ほどいて、CSV を渡してください。`);
      files.push(method === deflated ? inflateRawSync(packed) : Buffer.from(packed));
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
