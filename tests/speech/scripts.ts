import type { ScreenReader } from './screen-reader.ts';

type Step = (reader: ScreenReader) => Promise<string[]>;

/** A page to be read from top to bottom, then keys to press. */
export interface Script {
  readonly path: string;
  readonly steps?: readonly Step[];
}

export const scripts: Readonly<Record<string, Script>> = {
  home: { path: '/' },
  guide: { path: '/guides/teichaku/' },
  faq: { path: '/faqs/how-much/' },
  word: { path: '/glossary/jukyushasho/' },
  compare: { path: '/compare/' },
};
