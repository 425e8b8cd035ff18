import { correction, generate } from 'lean-qr';

/** The longest text made into a picture: longer ones get squares too small for a phone's camera. */
const longest = 900;

/** The empty edge that ISO/IEC 18004 asks for, in squares. */
const quietZone = 4;

/** A QR code as one shape, to be filled with the ink over a white square: <svg viewBox="0 0 size size"><path d="path">. */
export interface QrPicture {
  /** Width and height in squares, with the empty edge around. */
  readonly size: number;
  /** Of each row what is dark, from left to right: M4 4h7v1h-7z. */
  readonly path: string;
}

/** At least level M; higher where the picture grows no larger. L where M has no room, which no link of ASCII needs. */
function qrCodeOf(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.M });
  } catch {
    return generate(text, { minCorrectionLevel: correction.L });
  }
}

/** Returns the QR code of a text, or undefined for more than 900 characters. */
export function qrPicture(text: string): QrPicture | undefined {
  if (text.length > longest) return undefined;
  const code = qrCodeOf(text);
  let path = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0, to = 0; x < code.size; x = to + 1) {
      for (to = x; code.get(to, y);) to += 1;
      if (to > x) path += `M${x + quietZone} ${y + quietZone}h${to - x}v1h${x - to}z`;
    }
  return { size: code.size + 2 * quietZone, path };
}
