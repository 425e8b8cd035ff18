import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The longest text made into a picture: longer ones get squares too small for a phone's camera. */
const longest = 900;

/** The empty edge that ISO/IEC 18004 asks for, in squares. */
const quietZone = 4;

/** A QR code as one outline, to be filled with the ink over a white square: <svg viewBox="0 0 size size"><path d="path">. */
export interface QrPicture {
  /** Width and height in squares, with the empty edge around. */
  readonly size: number;
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
  const size = code.size + 2 * quietZone;
  return { size, path: toSvgPath({ size, get: (x, y) => code.get(x - quietZone, y - quietZone) }) };
}
