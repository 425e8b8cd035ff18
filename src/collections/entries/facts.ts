import { getCollection, type CollectionEntry } from 'astro:content';
import { buildDay } from '../../build-day.ts';
import { certaintyWords, weakestOf, type CertaintyWord } from '../facts/certainty.ts';
import { comingChange, formatFigure, formsOf } from '../facts/figure.ts';
import type { Fact } from '../schemas/fact.ts';
import { type DatedValue, entryOn, type FactSheet, nextEntry } from '../../rules/index.ts';

const facts = new Map((await getCollection('facts')).map((entry) => [entry.id, entry]));
const sources = new Map((await getCollection('sources')).map((entry) => [entry.id, entry]));

const isInForce = ({ data: { until } }: CollectionEntry<'facts'>): boolean =>
  until === undefined || buildDay <= until;

/** All facts through time, as the rules read them; those abolished before the build day are none. */
export const factSheet: FactSheet = Object.fromEntries(
  [...facts.values()].filter(isInForce).map(({ id, data }) => [id, data.values]),
);

/** Returns a fact by name. @throws where no file of that name exists */
export function findFact(id: string): CollectionEntry<'facts'> {
  const fact = facts.get(id);
  if (!fact)
    throw new Error(
      `事実「${id}」がありません。content/facts/${id}.yaml を作るか、名前を直してください。`,
    );
  return fact;
}

/** Returns a fact that may be shown as in force. @throws as findFact does, and where it was abolished before the build day */
function findFactInForce(id: string): CollectionEntry<'facts'> {
  const fact = findFact(id);
  if (!isInForce(fact)) {
    throw new Error(
      `content/facts/${id}.yaml: この事実は ${fact.data.until} で終わりました(until)。これを使っている文を新しいきまりに合わせて書き直し、引用を外してください。続いているなら until を消してください。`,
    );
  }
  return fact;
}

/** Returns a source by name. @throws where no file of that name exists, naming the fact that asked */
export function findSource(id: string, askedBy: string): CollectionEntry<'sources'> {
  const source = sources.get(id);
  if (!source) {
    throw new Error(
      `content/facts/${askedBy}.yaml: 出典「${id}」がありません。content/sources/${id}.yaml を作るか、名前を直してください。`,
    );
  }
  return source;
}

/** Holds a title against the fact whose figure it names. @throws if the figure in force on the build day is another one */
export function assertNames(title: string, id: string, file: string): void {
  const { unit } = findFactInForce(id).data;
  const { value } = entryOn(factSheet, id, buildDay);
  const forms = unit === undefined || value === undefined ? ['数字なし'] : formsOf(value, unit);
  if (forms.some((form) => title.includes(form))) return;
  throw new Error(
    `${file}: 題名「${title}」の数字が、${buildDay} の事実 ${id}(${forms.join('・')})とちがいます。題名と aliases、文を新しい数字に合わせてください。数字のいらない題名にしたら figure を消してください。`,
  );
}

interface ShownFigure {
  /** 「3年6か月」 */
  readonly text: string;
  /** 「2027年4月1日からは4年」, where a change is already enacted */
  readonly coming: string | undefined;
}

/** Returns a fact's figure in force on a day. @throws if it was abolished, has no figure then, or another unit */
export function showFigure(id: string, as: string, day = buildDay): ShownFigure {
  const { data } = findFactInForce(id);
  const { value, limit = '' } = entryOn(factSheet, id, day);
  if (data.unit === undefined || value === undefined) {
    throw new Error(
      `事実「${id}」には数字がありません。<Fact> ではなく <Basis id="${id}" /> を使ってください。`,
    );
  }
  try {
    const coming = comingChange(nextEntry(factSheet, id, day), data.unit, as, data.decimals);
    return { text: formatFigure(value, data.unit, as, data.decimals) + limit, coming };
  } catch (cause) {
    throw new Error(`事実「${id}」: ${(cause as Error).message}`, { cause });
  }
}

type Value = Fact['values'][number];

/** Returns where a value is written: the statute, else the document. */
export const groundOf = ({ law, source }: Pick<Value, 'law' | 'source'>): string =>
  law ?? source ?? '';

/** Returns the entry of a fact in force on a day, with the source it rests on. @throws if the fact was abolished, or has none then */
export function valueInForce(
  id: string,
  day = buildDay,
): Omit<Value, 'source'> & { source: CollectionEntry<'sources'> } {
  const { data } = findFactInForce(id);
  const { from } = entryOn(factSheet, id, day);
  const entry = data.values.find((value) => value.from === from)!;
  return { ...entry, source: findSource(groundOf(entry), id) };
}

/** Returns the address of a fact: its place on its source's page. */
export const factPath = (id: string): `/${string}` =>
  `/sources/${valueInForce(id).source.id}/#${factAnchor(id)}`;

/** A statistic's year and publisher, in the place of how sure: 「2023年度・厚生労働省」 */
const countedBy = ({ counted, source }: ReturnType<typeof valueInForce>): string | undefined =>
  counted && `${counted}・${source.data.publisher}`;

/** Returns the one word for some facts that are told together: that of the weakest; of statistics alone, year and publisher. @throws as valueInForce does */
export function sureness(ids: readonly string[], day = buildDay): { word: string; ids: string[] } {
  const told = ids.map((id) => ({ id, value: valueInForce(id, day) }));
  const rules = told.filter(({ value }) => !value.counted);
  const weakest = weakestOf(rules.map(({ value }) => value.confidence));
  const first = rules.find(({ value }) => value.confidence === weakest) ?? told[0]!;
  const word = rules.length ? certaintyWords[weakest] : countedBy(first.value)!;
  return { word, ids: [first.id, ...ids.filter((id) => id !== first.id)] };
}

/** Returns a fact's sentence with its figure in force: 「使えるのは最長3年です。」 {value:年} asks for another unit. */
export function statementOf(id: string): string {
  const { statement } = findFact(id).data;
  return statement.replace(
    /\{value(?::([^}]+))?\}/g,
    (_, as?: string) => showFigure(id, as ?? unitOf(id)).text,
  );
}

const unitOf = (id: string): string => findFact(id).data.unit ?? '';

/** Returns the other values of a fact, before and after the one in force: when each began, and what it was or will be. */
export function otherValues(id: string): {
  from: DatedValue['from'];
  figure: string | undefined;
  word: CertaintyWord;
  article: string | undefined;
}[] {
  const { data } = findFact(id);
  const inForce = valueInForce(id).from;
  return data.values
    .filter(({ from }) => from !== inForce)
    .map((value) => ({
      from: value.from,
      figure: figureOf(data, value),
      word: certaintyWords[value.confidence],
      article: value.article,
    }));
}

/** Returns one value of a fact as readers see it: 「1,100,000円以下」; nothing of a rule without a figure. */
export const figureOf = ({ unit, decimals }: Fact, { value, limit }: Value): string | undefined =>
  value === undefined || unit === undefined
    ? undefined
    : formatFigure(value, unit, unit, decimals) + (limit ?? '');

/** Returns the last day on which nobody is late with what a page tells: its own, or the first of the facts it cites. */
export const dueOf = (cited: readonly string[], nextReview?: string): string | undefined =>
  [nextReview ?? [], ...cited.map((id) => findFact(id).data.reviewBy)].flat().sort()[0];

/** Returns the anchor of a fact on its source's page: 'fee/cap-ippan1' → 'fee--cap-ippan1' */
export const factAnchor = (id: string): string => id.replace('/', '--');

/** Every fact that is not abolished, in the order of its name. */
export const allFacts = [...facts.values()]
  .filter(isInForce)
  .sort((a, b) => a.id.localeCompare(b.id));
export const allSources = [...sources.values()];
