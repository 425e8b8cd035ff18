import { factsOf } from '../../facts/markup.ts';
import { easySchema, type EasyData } from '../../schemas/easy.ts';
import type { Passage } from '../read/read-body.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import type { Fault } from '../read/fault.ts';

/** A line of an easy page as it is written, with its sentences as passages. */
export interface EasyLine {
  readonly says: readonly Passage[];
  readonly cites: readonly string[];
}

/** Returns an easy page's content and its lines; nothing where the schema complains. */
export function readEasy({
  data,
  passages,
}: Entry): { page: EasyData; lines: EasyLine[] } | undefined {
  const page = easySchema.safeParse(data).data;
  if (!page) return undefined;
  const says = passages.filter(({ key }) => key === saying);
  let at = 0;
  const lines = page.sections
    .flatMap((section) => section.lines)
    .map(({ say, cites }) => ({ says: says.slice(at, (at += say.length)), cites }));
  return { page, lines };
}

/** Where the sentences of the lines stand. */
const saying = 'sections.lines.say';

/** Returns a fault on whatever an easy page says that its guide does not: it is the same page in fewer words. */
export function easyCounterparts(library: Library): Fault[] {
  const guides = new Map(entriesOf(library, 'guides').map((guide) => [guide.id, guide]));
  return entriesOf(library, 'easy').flatMap((entry): Fault[] => {
    const { file, id, lineOf } = entry;
    const guide = guides.get(id);
    if (!guide)
      return [
        {
          file,
          line: 1,
          message: '同じ名前のガイドがありません',
          remedy: `content/guides/${id}.mdx を作るか、このファイルの名前を直してください`,
        },
      ];
    const content = readEasy(entry);
    if (!content) return [];
    const anchors = guide.body.headings.flatMap((heading) => heading.id ?? []);
    const strays = content.page.sections
      .filter((section) => !anchors.includes(section.id))
      .map((section) => ({
        file,
        line: lineOf('sections'),
        message: `目印「${section.id}」が、ガイドにありません`,
        remedy: `content/guides/${id}.mdx の見出しの目印にしてください(${anchors.join('・')})`,
      }));
    const known = new Set(factsIn(guide));
    const said = content.lines.flatMap(({ says, cites }) => {
      const line = says[0]?.line ?? 1;
      return [...says.flatMap(({ tags }) => factsOf(tags)), ...cites].map((fact) => ({
        fact,
        line,
      }));
    });
    const others = entry.passages
      .filter(({ key }) => key !== saying)
      .flatMap(({ tags, line }) => factsOf(tags).map((fact) => ({ fact, line })));
    const unknown = [...said, ...others]
      .filter(({ fact }) => !known.has(fact))
      .map(({ fact, line }) => ({
        file,
        line,
        message: `事実「${fact}」を、ガイドは引いていません`,
        remedy: `content/guides/${id}.mdx にあることだけを書いてください`,
      }));
    return [...strays, ...unknown];
  });
}

const factsIn = ({ passages, body }: Entry): string[] => [
  ...passages.filter(({ kind }) => kind === 'front').flatMap(({ tags }) => factsOf(tags)),
  ...factsOf(body.tags),
];
