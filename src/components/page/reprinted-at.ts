/** Where a reprint stands, for links whose publisher is another: 「(転載: wic-net.com)」 */
export const reprintedAt = ({
  reprint,
  url,
}: {
  reprint?: boolean | undefined;
  url?: string | undefined;
}): string => (reprint && url ? `(転載: ${new URL(url).hostname.replace(/^www\./, '')})` : '');
