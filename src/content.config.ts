import { createRequire } from 'node:module';

/** Loaded by Node: Astro would take each of its own 120 modules behind this through Vite, and ours, which it has by then. */
export const { collections } = createRequire(import.meta.url)(
  './collections/collections.ts',
) as typeof import('./collections/collections.ts');
