/**
 * Numbers below `count` as bytes: the smallest, which have to be the most frequent, as one byte, the others as two.
 * As many have one byte as the lead bytes of the others leave room for.
 */
const most = 256 * 256;
const shortest = (count: number): number => 256 - Math.ceil(count / 256);

/** Returns each number, below `count`, as one byte or two. @throws where there are more numbers than two bytes can tell apart */
export function codesOf(
  numbers: readonly number[] | Uint32Array,
  count: number,
): Uint8Array<ArrayBuffer> {
  if (count > most) throw new Error(`${count} numbers are more than two bytes can tell apart`);
  const short = shortest(count);
  const bytes = new Uint8Array(2 * numbers.length);
  let end = 0;
  for (const number of numbers) {
    const rest = number - short;
    if (rest < 0) bytes[end++] = number;
    else {
      bytes[end++] = short + (rest >> 8);
      bytes[end++] = rest & 255;
    }
  }
  return bytes.slice(0, end);
}

/** Hands over the numbers, one by one, in their order. */
export function eachCode(bytes: Uint8Array, count: number, take: (number: number) => void): void {
  const short = shortest(count);
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at++]!;
    take(byte < short ? byte : short + ((byte - short) << 8) + bytes[at++]!);
  }
}
