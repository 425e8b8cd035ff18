import { findSource } from './facts.ts';

/** Where one finds somebody to talk to: whoever reads its name on a paper needs the address there too. */
const { title, url } = findSource('mamorouyo-kokoro', 'rights/crisis').data;

/** Returns its address where a sentence names it. */
export const helpNamedIn = (sentence: string): string | undefined =>
  sentence.includes(title) ? url : undefined;
