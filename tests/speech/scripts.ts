import type { ScreenReader } from './screen-reader.ts';

type Step = (reader: ScreenReader) => Promise<string[]>;

/** A page to be read from top to bottom, then keys to press. */
export interface Script {
  readonly path: string;
  readonly steps?: readonly Step[];
}

/** Goes to an answer by Tab and the arrows, and chooses it. */
const choose =
  (label: string): Step =>
  async (reader) => {
    const said = [`【${label}】`, ...(await reader.tabTo('radio button'))];
    for (let i = 0; i < 12 && !said.slice(-3).join('').includes(label); i += 1) {
      await reader.press('Down');
      said.push(...(await reader.heard(500)));
    }
    await reader.press('space');
    return [...said, ...(await reader.heard(500))];
  };

const goOn: Step = async (reader) => {
  const said = await reader.tabTo('次へ');
  await reader.press('Return');
  return ['【次へ】', ...said.slice(-1), ...(await reader.heard())];
};

const fillDay =
  (...parts: readonly string[]): Step =>
  async (reader) => {
    const said = [`【${parts.join(' ')}】`];
    for (const part of parts) {
      said.push(...(await reader.tabTo('entry')));
      await reader.type(part);
    }
    return [...said, ...(await reader.heard(500))];
  };

export const scripts: Readonly<Record<string, Script>> = {
  home: { path: '/' },
  guide: { path: '/guides/teichaku/' },
  faq: { path: '/faqs/how-much/' },
  word: { path: '/glossary/jukyushasho/' },
  compare: { path: '/compare/' },
  easy: { path: '/easy/fee/' },
  check: {
    path: '/check/#q-usage',
    steps: [
      // Nothing is chosen: the sentence on what is missing.
      goOn,
      choose('まだ使っていない'),
      goOn,
      choose('就労継続支援B型'),
      goOn,
      choose('会社などに雇われている'),
      goOn,
      fillDay('2026', '2', '30'),
      goOn,
    ],
  },
  result: {
    path: '/check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-04-22&course=steady&gap=continuous&proof=techo&age=adult',
  },
};
