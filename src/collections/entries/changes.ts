import { buildDay } from '../../build-day.ts';
import { certaintyWords } from '../facts/certainty.ts';
import { allFacts, factPath, figureOf, findFact, valueInForce } from './facts.ts';
import { loadEntries } from './pages.ts';

/** Days whose new values are told: what was in force before belongs to no reader of today. */
const since = '2024-04-01';

interface Changed {
  readonly id: string;
  readonly title: string;
  readonly path: `/${string}`;
  /** 「1,100,000円以下」; undefined for a rule without a figure. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly word: string;
  readonly checked: string;
  /** Of a note's own: it begins on that day, and had no other value before. */
  readonly begins: boolean;
}

const changed = allFacts.flatMap(({ id, data }) =>
  data.values.slice(1).map((value, i): [string, Changed] => [
    value.from,
    {
      id,
      title: data.title,
      path: factPath(id),
      before: figureOf(data, data.values[i]!),
      after: figureOf(data, value),
      word: certaintyWords[value.confidence],
      checked: data.checked,
      begins: false,
    },
  ]),
);
const notes = await loadEntries('changes');
const begun = notes.flatMap(({ id: day, data }) =>
  (data.begins ?? []).map((id): [string, Changed] => {
    const { value, confidence } = valueInForce(id);
    if (value !== day)
      throw new Error(
        `content/changes/${day}.yaml: 事実「${id}」の日は ${value ?? 'ありません'} です。begins から外すか、ファイルの名前を合わせてください。`,
      );
    const { title, checked } = findFact(id).data;
    return [
      day,
      {
        id,
        title,
        path: factPath(id),
        before: undefined,
        after: undefined,
        word: certaintyWords[confidence],
        checked,
        begins: true,
      },
    ];
  }),
);
const byDay = Map.groupBy(
  [...changed.filter(([from]) => from >= since), ...begun],
  ([from]) => from,
);

const idle = notes.find(({ id }) => !byDay.has(id));
if (idle)
  throw new Error(
    `content/changes/${idle.id}.yaml: この日に変わる事実がありません。ファイルを消すか、名前を事実の from に合わせてください。`,
  );

/** Every day on which values change, the latest first: in the words of its note, or else by what its facts are called. */
export const changes = [...byDay]
  .map(([day, all]) => {
    const facts = all.map(([, fact]) => fact);
    const note = notes.find(({ id }) => id === day)?.data;
    return {
      day,
      title: note?.title ?? facts[0]!.title,
      what: note?.what,
      act: note?.act,
      isComing: day > buildDay,
      facts,
      /** The day on which somebody last looked at one of them. */
      updated: facts
        .map(({ checked }) => checked)
        .sort()
        .at(-1)!,
    };
  })
  .sort((one, other) => other.day.localeCompare(one.day));

/** Returns the days on which some facts change, the latest first; a note is named only where its figures are among them. */
export const changesOf = (ids: readonly string[]): { day: string; title: string }[] =>
  changes.flatMap(({ day, title, facts }) => {
    const own = facts.filter(({ id }) => ids.includes(id));
    const [first] = own;
    return first ? [{ day, title: own.every(({ begins }) => begins) ? first.title : title }] : [];
  });
