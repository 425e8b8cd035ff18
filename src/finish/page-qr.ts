import { qrPicture } from '../components/page/qr-picture.ts';

/** What styles for paper ask for (print.css), and where it lies beside each page: fetched by who prints. */
const [asked, beside] = ['var(--address-code)', 'url(qr.svg)'];
/** The same for where somebody in distress finds whom to talk to (easy.css). */
const [helpAsked, helpBeside] = ['var(--help-code)', 'url(help.svg)'];

/** Returns a page's styles with the addresses of both codes, which are relative: each page asks for its own. */
export const withItsCode = (styles: string): string =>
  styles.replaceAll(asked, beside).replaceAll(helpAsked, helpBeside);

/** Returns a page's address as a QR code, where its styles ask for one. */
export function addressCodeOf(html: string): string | undefined {
  if (!html.includes(beside)) return undefined;
  const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  return codeOf(address);
}

/** Returns the address as a QR code where somebody in distress finds whom to talk to, where a page's styles ask for one. */
export function helpCodeOf(html: string): string | undefined {
  if (!html.includes(helpBeside)) return undefined;
  const [, address = ''] = /<p class="print-only talk">([^<]*)/.exec(html) ?? [];
  return codeOf(address);
}

function codeOf(address: string): string {
  const { size, path } = qrPicture(address)!;
  // The paper around is white: its empty edge is drawn on the side where the address stands alone.
  const side = size - 8;
  // Firefox gives a float without a width none.
  const width = ((17 * (side + 4)) / side).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="17mm" viewBox="4 4 ${side + 4} ${side}"><path d="${path}"/></svg>`;
}
