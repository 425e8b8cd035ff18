import { hashPattern } from '../late-code/hashed-folder.ts';

/** What a reader keeps always, what is heavy and asked for by itself, and what stands on no page. */
export const [guide, more] = ['guide', 'more'];

/** Pages that not everybody keeps, and what of the folder of hashed files only they fetch; all other code is kept with the guide. */
const sideways = /^(?:sources|search|edition|about\/licenses|changes\/on)\//;
const hashed = new RegExp(`^search/${hashPattern}/`);
const forSideways = new RegExp(
  `${hashed.source}(?:edition|engine|names|pagefind|places|readings|session|text)\\b`,
);
const kept = /\.(?:html|js|json|txt|svg|pagefind|pf_\w+)$/;
const text = /\.(?:html|js|json|txt|svg)$/;
/**
 * For programs, of this folder itself, and the code on paper of a page's own address, which stands there in letters too. That of
 * where somebody in distress finds whom to talk to, help.svg, is kept: it is printed where there is no connection as well.
 */
const leftOut =
  /^(?:data|og|offline|parts)\/|^(?:robots\.txt|offline-worker\.js|guide\.html)$|(?:^|\/)qr\.svg$/;

/** Returns the part that a file belongs to: the offices of a prefecture are one each, named as in the address; undefined for what is not kept. */
export function partOf(path: string): string | undefined {
  if (!kept.test(path) || leftOut.test(path)) return undefined;
  const prefecture = /^offices\/([^/]+)\//.exec(path)?.[1];
  if (prefecture) return prefecture;
  return (hashed.test(path) ? forSideways : sideways).test(path) ? more : guide;
}

/** Returns whether a file is packed as text, piece by piece. */
export const isTextFile = (path: string): boolean => text.test(path);
