import {
  hostLimits,
  missing,
  policyElsewhere,
  policyRules,
  type PageCode,
  type PolicyRule,
} from './policy.ts';

const off = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Sent with every file. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': off.map((feature) => `${feature}=()`).join(', '),
};

export const policyHeader = 'Content-Security-Policy';

/** Files named after what is in them stay as they are; everything else may be another with the next build. */
export const forEver = 'public, max-age=31536000, immutable';
export const forNow = 'public, max-age=300';

/** All that the hosts are told of a build. Paths are below the base. */
export interface SiteHeaders {
  /** '/' or '/guide/' */
  readonly base: string;
  /** What is sent where no rule says otherwise. */
  readonly elsewhere: string;
  /** Of those that mean a path, the last holds. */
  readonly rules: readonly PolicyRule[];
  /** The folders of files that are named after what is in them. */
  readonly hashed: readonly string[];
}

/** Returns what is sent with which addresses. @param searchFolder the build's own: 'search/1f0c9a77e3/' */
export function headersOf(
  base: string,
  pages: readonly PageCode[],
  searchFolder: string,
): SiteHeaders {
  const hashed = ['_astro/', searchFolder];
  return {
    base,
    elsewhere: policyElsewhere(
      pages.find(({ path }) => path === missing)?.code ?? { styles: [], scripts: [] },
    ),
    rules: policyRules(pages, hostLimits.rules - hashed.length - 1),
    hashed,
  };
}
