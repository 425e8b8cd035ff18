import type { handoutBlocks } from '../../collections/entries/pages.ts';

/** What a column of a paper is wide, and how high two of them may be together, in points. */
const [width, height] = [229, 950];
const sizes = [12, 11.5, 11, 10.5] as const;

/** How large the letters of a paper with these blocks are: the largest of a few that leave it one sheet, as tests/handout.spec.ts holds. */
export function letterSizeOf(blocks: readonly (typeof handoutBlocks)[number][]): number {
  const linesAt = (size: number) => (text: string) =>
    Math.ceil(text.replace(/<[^>]*>/g, '00').length / (width / size - 1.1));
  const heightAt = (size: number): number =>
    blocks
      .flatMap(({ data }) => data.lines.map(linesAt(size)))
      .reduce((sum, lines) => sum + lines * 1.4 * size, blocks.length * (1.54 * size + 5.67));
  return sizes.find((size) => heightAt(size) <= height) ?? sizes.at(-1)!;
}
