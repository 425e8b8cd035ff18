import { inflateSync } from 'node:zlib';

/** The sheets of a PDF in millimetres, from the /MediaBox of its pages (points). */
export function sheetsOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = [
    ...`${pdf.toString('latin1')}${unpacked(pdf)}`.matchAll(
      /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g,
    ),
  ];
  const millimetres = (points: string) => Math.round((Number(points) / 72) * 25.4);
  return boxes.map(([, width, height]) => ({
    width: millimetres(width!),
    height: millimetres(height!),
  }));
}

/** What stands in the object streams of a PDF: Firefox packs its pages into them. */
function unpacked(pdf: Buffer): string {
  const streams = pdf.toString('latin1').matchAll(/\/Type\s*\/ObjStm\b.*?>>\s*stream\r?\n/gs);
  return [...streams]
    .map(({ 0: head, index }) => inflateSync(pdf.subarray(index + head.length)).toString('latin1'))
    .join('');
}
