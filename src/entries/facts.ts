import { getCollection, type CollectionEntry } from 'astro:content';
import { buildDay } from '../build-day.ts';
import { comingChange, formatFigure } from '../facts/figure.ts';
import { entryOn, nextEntry, type DatedValue, type FactSheet } from '../rules/fact-sheet.ts';

const facts = new Map((await getCollection('facts')).map((entry) => [entry.id, entry]));
const sources = new Map((await getCollection('sources')).map((entry) => [entry.id, entry]));

const isInForce = ({ data: { until } }: CollectionEntry<'facts'>): boolean => until === undefined || buildDay <= until;

/** All facts through time, as the rules read them; those abolished before the build day are none. */
export const factSheet: FactSheet = Object.fromEntries([...facts.values()].filter(isInForce).map(({ id, data }) => [id, data.values]));

/** A fact by name. @throws where no file of that name exists */
export function findFact(id: string): CollectionEntry<'facts'> {
  const fact = facts.get(id);
  if (!fact) throw new Error(`事実「${id}」がありません。content/facts/${id}.yaml を作るか、名前を直してください。`);
  return fact;
}

/** A fact that may be shown as in force. @throws as findFact does, and where it was abolished before the build day */
function findFactInForce(id: string): CollectionEntry<'facts'> {
  const fact = findFact(id);
  if (!isInForce(fact)) {
    throw new Error(
      `content/facts/${id}.yaml: この事実は ${fact.data.until} で終わりました(until)。これを使っている文を新しいきまりに合わせて書き直し、引用を外してください。続いているなら until を消してください。`,
    );
  }
  return fact;
}

/** A source by name. @throws where no file of that name exists, naming the fact that asked */
export function findSource(id: string, askedBy: string): CollectionEntry<'sources'> {
  const source = sources.get(id);
  if (!source) {
    throw new Error(`content/facts/${askedBy}.yaml: 出典「${id}」がありません。content/sources/${id}.yaml を作るか、名前を直してください。`);
  }
  return source;
}

export interface ShownFigure {
  /** 「3年6か月」 */
  readonly text: string;
  /** 「2027年4月1日からは4年」, where a change is already enacted */
  readonly coming: string | undefined;
}

/** A fact's figure in force on the build day. @throws if it was abolished, has no figure, or another unit */
export function showFigure(id: string, as: string): ShownFigure {
  const { data } = findFactInForce(id);
  const { value } = entryOn(factSheet, id, buildDay);
  if (data.unit === undefined || value === undefined) {
    throw new Error(`事実「${id}」には数字がありません。<Fact> ではなく <Basis id="${id}" /> を使ってください。`);
  }
  try {
    const coming = comingChange(nextEntry(factSheet, id, buildDay), data.unit, as, data.decimals);
    return { text: formatFigure(value, data.unit, as, data.decimals), coming };
  } catch (cause) {
    throw new Error(`事実「${id}」: ${(cause as Error).message}`, { cause });
  }
}

/** The entry of a fact in force on the build day, with its source. @throws if the fact was abolished */
export function valueInForce(id: string): DatedValue & { source: CollectionEntry<'sources'>; article: string | undefined } {
  const { data } = findFactInForce(id);
  const { from } = entryOn(factSheet, id, buildDay);
  const entry = data.values.find((value) => value.from === from)!;
  return { from, value: entry.value, source: findSource(entry.source, id), article: entry.article };
}

/** A fact's sentence with its figure in force: 「使えるのは最長3年です。」 {value:年} asks for another unit. */
export function statementOf(id: string): string {
  const { statement } = findFact(id).data;
  return statement.replace(/\{value(?::([^}]+))?\}/g, (_, as?: string) => showFigure(id, as ?? unitOf(id)).text);
}

const unitOf = (id: string): string => findFact(id).data.unit ?? '';

/** The other values of a fact, before and after the one in force: when each began, and what it was or will be. */
export function otherValues(id: string): { from: DatedValue['from']; figure: string | undefined; article: string | undefined }[] {
  const { values, unit, decimals } = findFact(id).data;
  const inForce = valueInForce(id).from;
  return values
    .filter(({ from }) => from !== inForce)
    .map(({ from, value, article }) => ({
      from,
      figure: value === undefined || unit === undefined ? undefined : formatFigure(value, unit, unit, decimals),
      article,
    }));
}

/** The anchor of a fact on the sources page: 'fee/cap-ippan1' → 'fee--cap-ippan1' */
export const factAnchor = (id: string): string => id.replace('/', '--');

/** Every fact that is not abolished, in the order of its name. */
export const allFacts = [...facts.values()].filter(isInForce).sort((a, b) => a.id.localeCompare(b.id));
export const allSources = [...sources.values()];
