import { buildDay } from '../../build-day.ts';
import { certaintyWords } from '../facts/certainty.ts';
import { allFacts, factPath, figureOf } from './facts.ts';
import { entriesOf } from './pages.ts';

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
    },
  ]),
);
const byDay = Map.groupBy(
  changed.filter(([from]) => from >= since),
  ([from]) => from,
);
const notes = await entriesOf('changes');

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

/** Returns the days on which some facts change, the latest first. */
export const changesOf = (ids: readonly string[]): typeof changes =>
  changes.filter(({ facts }) => facts.some(({ id }) => ids.includes(id)));
