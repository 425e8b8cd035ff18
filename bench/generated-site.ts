import type { PageText } from '../src/search/index/page-words.ts';

/** A number from 0 to 1, the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;
}

const first = '休復通医健育介住税年保契面訪調体眠食薬友';
const second = '援談約算険金児護居具課程表録届証状査績望';

/**
 * Returns pages as this site would have if it grew: each takes over the names and the text of a real one, in which the words of
 * the site stay as common as they are, and about one word in three becomes one of a growing number of new ones.
 */
export function generatedPages(real: readonly PageText[], count: number): PageText[] {
  const random = dice(20261122);
  const pick = <T>(all: ArrayLike<T>): T => all[Math.floor(random() * all.length)]!;
  return Array.from({ length: count }, (_, number): PageText => {
    const page = real[number % real.length]!;
    const word = `${pick(first)}${pick(second)}${number < real.length ? '' : pick(first) + pick(second)}`;
    const renewed = (text: string) =>
      text.replace(/[\p{sc=Han}]{2,3}/gu, (run) => (random() < 0.33 ? word : run));
    return {
      ...page,
      path: `generated/${number}/`,
      title: `${word}と、${page.title}`,
      topic: `${page.topic}-${Math.floor(number / real.length)}`,
      aliases: page.aliases.map(renewed),
      headings: page.headings.map(([id, text, lead]) => [id, renewed(text), lead]),
      sections: page.sections.map(({ id, text }) => ({ id, text: renewed(text) })),
    };
  });
}

/** Returns a page as plain HTML, for Pagefind to read untuned. */
export function htmlOf({ title, sections, headings }: PageText): string {
  const names = new Map(headings.map(([id, text]) => [id, text]));
  const body = sections
    .map(
      ({ id, text }) => `${id ? `<h2 id="${id}">${names.get(id) ?? ''}</h2>` : ''}<p>${text}</p>`,
    )
    .join('');
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
