import type { Fault } from '../read/fault.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { entriesOf, textOf, type Library } from '../read/library.ts';

/** The guides whose addresses are promised, each with its search topic. */
export const promisedGuides: Readonly<Record<string, string>> = {
  teichaku: 'overview',
  support: 'support',
  eligibility: 'eligibility',
  period: 'period',
  fee: 'fee',
  steps: 'flow',
  ikou: 'vs-transition',
  jobcoach: 'vs-jobcoach',
  plan: 'plan',
  after: 'after',
  'job-change': 'jobchange',
  leave: 'leave',
  move: 'move',
  privacy: 'privacy',
  rights: 'rights',
  trouble: 'pitfalls',
  fit: 'fit',
  choose: 'choose',
  family: 'family',
  employer: 'employer',
  supporters: 'supporters',
  consult: 'consult',
  about: 'about',
  pension: 'pension',
  tell: 'tell',
  card: 'flow',
};

/** How many entries of a collection are promised at least. */
export const promisedCounts: readonly (readonly [CollectionName, number])[] = [
  ['faqs', 45],
  ['glossary', 64],
  ['steps', 11],
  ['services', 6],
  ['facts', 60],
];

/** Returns a fault on each promised page that is not there, under its topic, and on each collection with too few. */
export function promises(library: Library): Fault[] {
  const guides = new Map(entriesOf(library, 'guides').map((guide) => [guide.id, guide]));
  const pages = Object.entries(promisedGuides).flatMap(([id, topic]): Fault[] => {
    const guide = guides.get(id);
    const file = `guides/${id}.mdx`;
    const written = guide && textOf(guide, 'topic');
    if (written === topic) return [];
    const line = guide?.lineOf('topic') ?? 1;
    return guide
      ? [
          {
            file,
            line,
            message: `topic が「${written}」です`,
            remedy: `topic: ${topic} と書いてください`,
          },
        ]
      : [
          {
            file,
            line,
            message: '約束したページがありません',
            remedy: `このファイルを作ってください(topic: ${topic})`,
          },
        ];
  });
  const counts = promisedCounts.flatMap(([collection, least]): Fault[] => {
    const count = entriesOf(library, collection).length;
    const message = `${count}個しかありません`;
    const remedy = `${least}個以上にしてください`;
    return count < least ? [{ file: `${collection}/`, line: 1, message, remedy }] : [];
  });
  return [...pages, ...counts];
}
