import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDay } from '../../build-day.ts';
import { site } from '../../site.config.ts';
import { dueIn, formatLate } from './due.ts';
import { formatFault } from './read/fault.ts';
import { faultsAtBuild } from './house-rules/build-rules.ts';
import { entriesOf, namesOf, readLibrary, textOf } from './read/library.ts';
import { readContent } from './read/read-content.ts';

const folder = fileURLToPath(new URL('../../../content', import.meta.url));
const files = readContent(folder);
const library = readLibrary(files, buildDay, true);

/** The guides in their order, for what is made before any collection. */
export const guidesAtBuild = entriesOf(library, 'guides')
  .sort((a, b) => Number(a.data['order']) - Number(b.data['order']))
  .map((guide) => ({
    id: guide.id,
    group: textOf(guide, 'group'),
    short: textOf(guide, 'short'),
  }));

/** What pages will be called, and their aliases. */
export const namesAtBuild = [
  ...new Set(
    library.entries.flatMap((entry) => [
      textOf(entry, 'title') || textOf(entry, 'term'),
      ...namesOf(entry, 'aliases'),
    ]),
  ),
];

/** Returns what stops a build before it begins where content is not in form, naming every mistake with its file, line and remedy. */
export function contentInForm(): AstroIntegration {
  return {
    name: 'content-in-form',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        // Once more, slowly, for the lines.
        const found = faultsAtBuild(library).length
          ? faultsAtBuild(readLibrary(files, buildDay))
          : [];
        if (found.length) {
          const lines = found.map((one) => formatFault(one)).join('\n');
          const error = new Error(`content/ に直すところが${found.length}件あります。\n${lines}`);
          // Where "window" stands in an error, as in the windows of an edition, Astro adds advice on browsers.
          throw Object.assign(error, { toString: () => 'content/' });
        }
        for (const due of dueIn(library))
          if (due.files.includes(`local/${site.edition}.yaml`) && due.on < buildDay)
            logger.warn(formatLate(due));
      },
    },
  };
}
