/** The sheets of a PDF in millimetres, from the /MediaBox of its pages (points). */
export function sheetsOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = [
    ...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ];
  const millimetres = (points: string) => Math.round((Number(points) / 72) * 25.4);
  return boxes.map(([, width, height]) => ({
    width: millimetres(width!),
    height: millimetres(height!),
  }));
}
