import { guidePath } from '../../collections/entries/guide-path.ts';
import menu from './menu.json' with { type: 'json' };

interface Link {
  readonly path: `/${string}`;
  readonly label: string;
}

interface MenuGroup {
  readonly name: string;
  readonly links: readonly Link[];
}

/** Returns the menu's groups: what one looks something up in, every guide, in the guides' order, and the pages about the site. */
export function menuGroups(
  guides: readonly { id: string; group: string; short: string }[],
): MenuGroup[] {
  return (menu as readonly Group[]).map(({ name, before = [], guides: wanted, after = [] }) => {
    const own = guides
      .filter(({ group }) => group === wanted)
      .map(({ id, short }) => ({ path: guidePath(id), label: short }));
    return { name, links: [...before, ...own, ...after] };
  });
}

interface Group {
  readonly name: string;
  /** Which guides stand in it. */
  readonly guides?: string;
  readonly before?: readonly Link[];
  readonly after?: readonly Link[];
}
