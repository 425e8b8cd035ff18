import type { Page } from '@playwright/test';
import jsQR from 'jsqr';

/** What a phone's camera reads in a picture of QR code, by its markup. */
export async function textInCode(page: Page, svg: string): Promise<string | undefined> {
  const side = 350;
  // As a string of 0 and 1: half a million numbers would be on their way for seconds.
  const dark = await page.evaluate(
    async ([svg, side]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, side, side);
      context.drawImage(image, 0, 0, side, side);
      const { data } = context.getImageData(0, 0, side, side);
      return Array.from({ length: side * side }, (_, i) => (data[4 * i]! < 128 ? 1 : 0)).join('');
    },
    [svg, side] as const,
  );
  const pixels = [...dark].flatMap((isDark) =>
    isDark === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255],
  );
  return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data;
}
