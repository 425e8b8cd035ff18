import type { Day } from '../../rules/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { localSchema } from '../schemas/local.ts';
import { entriesOf, textOf, type Library } from './read/library.ts';
import type { Entry } from './read/read-entry.ts';

/** What somebody has to look at again by one day, and can do in one sitting. */
interface Due {
  /** The last day on which nobody is late. */
  readonly on: Day;
  /** Below content/: 'facts/fee/' where all of a folder is due, else its files. */
  readonly files: readonly string[];
  /** Where they lie: 'facts/fee/'. */
  readonly folder: string;
  /** Facts, pages or answers. */
  readonly count: number;
  readonly remedy: string;
  /** The documents that facts rest on, or where pages stand. */
  readonly open: readonly string[];
}

/** Where the pages of a collection are read. */
const pages: Partial<Record<CollectionName, string>> = {
  guides: '/guides/',
  easy: '/easy/',
  faqs: '/faqs/',
  glossary: '/glossary/',
  steps: '/guides/steps/',
  services: '/compare/',
  tell: '/tell/',
  handouts: '/handout/',
  meeting: '/meeting/',
  accessibility: '/about/accessibility/',
};
const remedies = {
  facts: '出典を見て確かめ、checked と reviewBy を新しくしてください',
  pages: '読み直して、reviewed と nextReview を新しくしてください',
  local:
    '窓口にもう一度確かめ、confirmed と reviewBy を新しくしてください。日をすぎた答えは、ページに出ません',
} as const;

interface Dated {
  readonly entry: Entry;
  readonly on: Day;
  readonly remedy: string;
  readonly open: readonly string[];
}

/** Returns everything that is to be looked at again, as groups of one folder and one day, the first first. */
export function dueIn(library: Library): Due[] {
  const urls = new Map(
    entriesOf(library, 'sources').map((entry) => [entry.id, textOf(entry, 'url')]),
  );
  const dated: Dated[] = [
    ...entriesOf(library, 'facts').map((entry) => ({
      entry,
      on: textOf(entry, 'reviewBy'),
      remedy: remedies.facts,
      open: (library.facts.get(entry.id)?.values ?? [])
        .flatMap(({ law, source }) => [law, source])
        .flatMap((id) => (id && urls.get(id)) || []),
    })),
    ...entriesOf(library, ...(Object.keys(pages) as CollectionName[])).map((entry) => ({
      entry,
      on: textOf(entry, 'nextReview'),
      remedy: remedies.pages,
      open: [pages[entry.collection]!],
    })),
    ...entriesOf(library, 'local').flatMap((entry) =>
      (localSchema.safeParse(entry.data).data?.areas ?? []).flatMap(({ localAnswers }) =>
        Object.values(localAnswers).map(({ reviewBy }) => ({
          entry,
          on: reviewBy,
          remedy: remedies.local,
          open: [],
        })),
      ),
    ),
  ].filter(({ on }) => on !== '');
  // An edition is somebody's own: each is a group.
  const folderOf = ({ collection, file }: Entry) =>
    collection === 'local' ? file : file.replace(/[^/]+$/, '');
  return [...Map.groupBy(dated, ({ entry }) => folderOf(entry))]
    .flatMap(([folder, all]) =>
      [...Map.groupBy(all, ({ on }) => on)].map(([on, members]): Due => {
        const files = [...new Set(members.map(({ entry }) => entry.file))];
        return {
          on,
          folder,
          files: files.length > 1 && members.length === all.length ? [folder] : files,
          count: members.length,
          remedy: members[0]!.remedy,
          open: [...new Set(members.flatMap(({ open }) => open))].sort(),
        };
      }),
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.files[0]!.localeCompare(b.files[0]!, 'en'));
}

/** Returns where to look, short enough for a title: the folder of many files, else the files. */
export const whereToLook = ({ folder, files }: Due, content = 'content'): string =>
  (files.length > 3 ? [folder] : files).map((file) => `${content}/${file}`).join(' ');

/** Returns a group as lint mentions it: 「content/facts/fee/ 45件: 見直しの日(2027-05-31)をすぎています → …」 */
export const formatLate = (due: Due, content = 'content'): string =>
  `${whereToLook(due, content)} ${due.count}件: 見直しの日(${due.on})をすぎています → ${due.remedy}`;
